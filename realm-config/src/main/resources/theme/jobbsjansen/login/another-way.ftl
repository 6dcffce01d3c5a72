<#-- Of our provider: whoever must have a second factor may think again about which. -->
<#macro button>
  <#if anotherWay!false>
    <button class="${properties.kcButtonLinkClass}" id="another-way" name="way" value="" type="submit">${msg("secondFactorAnother")}</button>
  </#if>
</#macro>
