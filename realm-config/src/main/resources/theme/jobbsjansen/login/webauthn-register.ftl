<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "buttons.ftl" as buttons>
<#import "another-way.ftl" as another>
<#assign before = excludeCredentialIds?split(",")?filter(id -> id?has_content)?size>
<@layout.registrationLayout; section>
  <#if section = "header">
    ${msg("webauthn-registration-title")}
  <#elseif section = "form">
    <p>${msg("passkeyIs")}</p>
    <#if before gt 0>
      <p id="passkey-before">${msg("passkeyBefore")}</p>
    </#if>
    <form id="passkey" class="${properties.kcFormClass}">
      <@field.input name="passkey-name" label=msg("passkeyName") hint=msg("passkeyNameHint") value=msg("webauthn-registration-init-label") + (before gt 0)?then(" " + (before + 1), "")/>
      <#if isAppInitiatedAction??>
        <div class="field">
          <label class="${properties.kcCheckboxClass}" for="logout-sessions">
            <input type="checkbox" id="logout-sessions" name="logout-sessions" form="register">
            <span>${msg("logoutOtherSessions")}</span>
          </label>
        </div>
      </#if>
      <@buttons.actionGroup>
        <#-- Pressed before the script is there it would send the form, and lead out of the log-in. -->
        <@buttons.button id="registerWebAuthn" label="doRegisterSecurityKey" disabled="disabled"/>
      </@buttons.actionGroup>
    </form>
    <form id="register" class="${properties.kcFormClass} next" action="${url.loginAction}" method="post">
      <#list ["clientDataJSON", "attestationObject", "publicKeyCredentialId", "authenticatorLabel", "transports", "authenticatorAttachment", "error"] as value>
        <input type="hidden" id="${value}" name="${value}">
      </#list>
      <@another.button/>
      <#if isAppInitiatedAction??>
        <@buttons.button id="cancelWebAuthnAIA" name="cancel-aia" label="doCancel" type="secondary" value="true"/>
      </#if>
    </form>
    <script type="module">
      <#outputformat "JavaScript">
      import { registerByWebAuthn } from ${(url.resourcesPath + "/js/webauthnRegister.js")?c};
      const button = document.getElementById("registerWebAuthn");
      const name = document.getElementById("passkey-name");
      const suggested = name.value;
      // Keycloak's script asks for the name in a window of the browser; here it is a field of the page.
      window.prompt = () => name.value.trim() || suggested;
      document.getElementById("passkey").addEventListener("submit", event => {
        event.preventDefault();
        button.disabled = true;
        registerByWebAuthn({
          challenge: ${challenge?c},
          userid: ${userid?c},
          username: ${username?c},
          signatureAlgorithms: [<#list signatureAlgorithms as algorithm>${algorithm?c}<#sep>, </#list>],
          rpEntityName: ${rpEntityName?c},
          rpId: ${rpId?c},
          attestationConveyancePreference: ${attestationConveyancePreference?c},
          authenticatorAttachment: ${authenticatorAttachment?c},
          requireResidentKey: ${requireResidentKey?c},
          residentKey: ${residentKey?c},
          userVerificationRequirement: ${userVerificationRequirement?c},
          createTimeout: ${createTimeout?c},
          excludeCredentialIds: ${excludeCredentialIds?c},
          initLabel: suggested,
          initLabelPrompt: "",
          errmsg: ${msg("webauthn-unsupported-browser-text")?c}
        });
      });
      button.disabled = false;
      </#outputformat>
    </script>
  </#if>
</@layout.registrationLayout>
