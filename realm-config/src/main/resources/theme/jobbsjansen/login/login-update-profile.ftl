<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "buttons.ftl" as buttons>
<#-- The user name is all that she chooses herself. What is not sent stays as it is, her language too. -->
<#assign provisional = (profile.attributesByName.username.value!"")?starts_with(properties.provisionalPrefix)>
<@layout.registrationLayout displayMessage=(message.type)!"" == "error" && !messagesPerField.existsError("username"); section>
  <#if section = "header">
    ${msg("loginProfileTitle")}
  <#elseif section = "form">
    <form id="kc-update-profile-form" class="${properties.kcFormClass}" action="${url.loginAction}" method="post" novalidate>
      <p>${msg("usernameIntroduction")}</p>
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
