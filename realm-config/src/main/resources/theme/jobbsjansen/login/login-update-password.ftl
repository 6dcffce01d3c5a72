<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "buttons.ftl" as buttons>
<#import "password-commons.ftl" as passwordCommons>
<#import "password-validation.ftl" as validator>
<#-- Of our provider: she has had none before. -->
<#assign first = firstPassword!false>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError("password", "password-confirm"); section>
  <#if section = "header">
    ${msg("updatePasswordTitle")}
  <#elseif section = "form">
    <form id="kc-passwd-update-form" class="${properties.kcFormClass}" onsubmit="login.disabled = true; return true;" action="${url.loginAction}" method="post" novalidate>
      <@field.password name="password-new" label=msg(first?then("password", "passwordNew")) hint=(passwordPolicies.length??)?then(msg("passwordHint", (passwordPolicies.length)!0), "") fieldName="password" autocomplete="new-password" autofocus=true/>
      <@field.password name="password-confirm" label=msg("passwordConfirm") autocomplete="new-password"/>
      <#if !first>
        <@passwordCommons.logoutOtherSessions/>
      </#if>
      <@buttons.actionGroup>
        <@buttons.button id="kc-submit" name="login" label="doSubmit"/>
        <#if isAppInitiatedAction??>
          <@buttons.button id="kc-cancel" label="doCancel" name="cancel-aia" type="secondary"/>
        </#if>
      </@buttons.actionGroup>
    </form>
    <@validator.templates/>
    <@validator.script field="password-new"/>
  </#if>
</@layout.registrationLayout>
