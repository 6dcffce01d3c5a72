<#import "template.ftl" as layout>
<#import "buttons.ftl" as buttons>
<@layout.registrationLayout; section>
  <#if section = "header">
    ${msg("webauthn-login-title")}
  <#elseif section = "form">
    <p>${msg("passkeyUse")}</p>
    <#if ((authenticators.authenticators)![])?size gt 1>
      <p>${msg("webauthn-available-authenticators")}:</p>
      <ul class="steps">
        <#list authenticators.authenticators as authenticator>
          <li>${authenticator.label}</li>
        </#list>
      </ul>
    </#if>
    <form id="authn_select" hidden>
      <#list (authenticators.authenticators)![] as authenticator>
        <input type="hidden" name="authn_use_chk" value="${authenticator.credentialId}">
      </#list>
    </form>
    <form id="webauth" action="${url.loginAction}" method="post" hidden>
      <#list ["clientDataJSON", "authenticatorData", "signature", "credentialId", "userHandle", "error"] as value>
        <input type="hidden" id="${value}" name="${value}">
      </#list>
    </form>
    <form id="passkey" class="${properties.kcFormClass}">
      <@buttons.actionGroup>
        <#-- Pressed before the script is there it would send the form, and lead out of the log-in. -->
        <@buttons.button id="authenticateWebAuthnButton" label="webauthn-doAuthenticate" disabled="disabled"/>
      </@buttons.actionGroup>
    </form>
    <script type="module">
      <#outputformat "JavaScript">
      import { authenticateByWebAuthn } from ${(url.resourcesPath + "/js/webauthnAuthenticate.js")?c};
      const button = document.getElementById("authenticateWebAuthnButton");
      document.getElementById("passkey").addEventListener("submit", event => {
        event.preventDefault();
        button.disabled = true;
        authenticateByWebAuthn({
          isUserIdentified: ${isUserIdentified},
          challenge: ${challenge?c},
          userVerification: ${userVerification?c},
          rpId: ${rpId?c},
          createTimeout: ${createTimeout?c},
          errmsg: ${msg("webauthn-unsupported-browser-text")?c}
        });
      });
      button.disabled = false;
      button.focus();
      </#outputformat>
    </script>
  </#if>
</@layout.registrationLayout>
