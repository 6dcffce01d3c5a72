<#macro content>
  <p><strong>${msg("helpTitle")}</strong> ${msg("helpText")}</p>
</#macro>
