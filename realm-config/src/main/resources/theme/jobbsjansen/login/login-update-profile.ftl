<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "buttons.ftl" as buttons>
<#-- The user name is all that she chooses herself. What is not sent stays as it is, but for her language: Keycloak would
     forget it. The page speaks it, or the one that she has just switched to. -->
<#assign provisional = (profile.attributesByName.username.value!"")?starts_with(properties.provisionalPrefix)>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError("username"); section>
  <#if section = "header">
    ${msg("loginProfileTitle")}
  <#elseif section = "form">
    <form id="kc-update-profile-form" class="${properties.kcFormClass}" action="${url.loginAction}" method="post" novalidate>
      <#if locale.currentLanguageTag?has_content>
        <input type="hidden" name="locale" value="${locale.currentLanguageTag}">
      </#if>
      <@field.input name="username" label=msg("username") value=provisional?then("", profile.attributesByName.username.value!"") hint=msg("usernameHint") autocomplete="username" autofocus=true/>
      <@buttons.actionGroup>
        <@buttons.button id="kc-submit" label="doSubmit"/>
        <#if isAppInitiatedAction??>
          <@buttons.button id="kc-cancel" label="doCancel" name="cancel-aia" type="secondary"/>
        </#if>
      </@buttons.actionGroup>
    </form>
  </#if>
</@layout.registrationLayout>
