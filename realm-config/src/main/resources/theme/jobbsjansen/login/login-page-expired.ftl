<#import "template.ftl" as layout>
<@layout.registrationLayout; section>
  <#if section = "header">
    ${msg("pageExpiredTitle")}
  <#elseif section = "form">
    <p>${msg("pageExpiredMsg2")}</p>
    <p><a class="${properties.kcButtonPrimaryClass}" id="loginContinueLink" href="${url.loginAction}">${msg("doContinue")}</a></p>
    <p>${msg("pageExpiredMsg1")}</p>
    <p><a class="${properties.kcButtonSecondaryClass}" id="loginRestartLink" href="${url.loginRestartFlowUrl}">${msg("doRestartLogin")}</a></p>
  </#if>
</@layout.registrationLayout>
