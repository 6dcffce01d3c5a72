<#import "template.ftl" as layout>
<#import "buttons.ftl" as buttons>
<#import "another-way.ftl" as another>
<#-- What the browser says it says in its own words, and in English: the two that people meet are said here. -->
<#assign why = message.summary?contains("NotAllowedError")?then(msg("passkeyStopped"), message.summary?contains("InvalidStateError")?then(msg("passkeyHere"), message.summary))>
<@layout.registrationLayout displayMessage=false; section>
  <#if section = "header">
    ${msg("webauthn-error-title")}
  <#elseif section = "form">
    <div class="alert alert-error" role="alert">${kcSanitize(why)?no_esc}</div>
    <form id="kc-error-credential-form" class="${properties.kcFormClass}" action="${url.loginAction}" method="post">
      <input type="hidden" name="authenticationExecution" value="${execution}">
      <input type="hidden" name="isSetRetry" value="retry">
      <@buttons.actionGroup>
        <@buttons.button id="kc-try-again" name="try-again" label="doTryAgain"/>
        <@another.button/>
        <#if isAppInitiatedAction??>
          <@buttons.button id="cancelWebAuthnAIA" name="cancel-aia" label="doCancel" type="secondary" value="true"/>
        </#if>
      </@buttons.actionGroup>
    </form>
  </#if>
</@layout.registrationLayout>
