<#import "template.ftl" as layout>
<#import "choices.ftl" as choices>
<@layout.registrationLayout; section>
  <#if section = "header">
    ${msg("secondFactorTitle")}
  <#elseif section = "form">
    <p>${msg("secondFactorText")}</p>
    <form id="kc-second-factor-form" class="${properties.kcFormClass}" action="${url.loginAction}" method="post">
      <ul class="${properties.kcSelectAuthListClass}">
        <li><@choices.choice id="passkey" name="way" value="passkey" label=msg("webauthn-display-name") text=msg("secondFactorPasskey")/></li>
        <li><@choices.choice id="app" name="way" value="app" label=msg("secondFactorAppName") text=msg("secondFactorApp")/></li>
      </ul>
    </form>
  </#if>
</@layout.registrationLayout>
