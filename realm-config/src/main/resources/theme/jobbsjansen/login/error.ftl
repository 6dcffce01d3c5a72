<#import "template.ftl" as layout>
<#assign tooLate = [msg("expiredActionMessage"), msg("expiredActionTokenNoSessionMessage")]?seq_contains(message.summary)>
<#assign somebodyElse = message.summary?starts_with(msg("differentUserAuthenticated", "|")?keep_before("|"))>
<@layout.registrationLayout displayMessage=false; section>
  <#if section = "header">
    ${kcSanitize(msg(tooLate?then("tooLateTitle", somebodyElse?then("somebodyElseTitle", "errorTitle"))))?no_esc}
  <#elseif section = "form">
    <div id="kc-error-message">
      <p>${kcSanitize(message.summary)?no_esc}</p>
      <#if traceId??>
        <p class="muted" id="traceId">${msg("traceIdSupportMessage", traceId)}</p>
      </#if>
      <div class="actions">
        <#if tooLate && properties.portalUrl?has_content>
          <a class="${properties.kcButtonPrimaryClass}" id="waiting" href="${properties.portalUrl}/open/waiting">${msg("waitingForInvitation")}</a>
        <#elseif somebodyElse>
          <#-- As seen from the pages of Keycloak that say so, which are all at login-actions/. -->
          <a class="${properties.kcButtonPrimaryClass}" id="logout" href="../protocol/openid-connect/logout">${msg("doLogout")}</a>
        </#if>
        <#if !skipLink?? && (client.baseUrl)?has_content>
          <a class="${(tooLate || somebodyElse)?then(properties.kcButtonSecondaryClass, properties.kcButtonPrimaryClass)}" id="backToApplication" href="${client.baseUrl}">${msg("backToApplication")}</a>
        </#if>
      </div>
    </div>
  </#if>
</@layout.registrationLayout>
