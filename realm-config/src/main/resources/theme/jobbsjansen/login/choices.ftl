<#-- One of several ways to go on: a button with its name and what it means. -->
<#macro choice id name value label text>
  <button class="choice-row" id="${id}" name="${name}" value="${value}" type="submit"><strong>${label}</strong> <span>${text}</span></button>
</#macro>
