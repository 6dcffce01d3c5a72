<#import "template.ftl" as layout>
<#import "choices.ftl" as choices>
<@layout.registrationLayout; section>
  <#if section = "header">
    ${msg("loginChooseAuthenticator")}
  <#elseif section = "form">
    <form id="kc-select-credential-form" class="${properties.kcFormClass}" action="${url.loginAction}" method="post">
      <ul class="${properties.kcSelectAuthListClass}">
        <#list auth.authenticationSelections as way>
          <li><@choices.choice id="way-" + way?index name="authenticationExecution" value=way.authExecId label=msg(way.displayName) text=msg(way.helpText)/></li>
        </#list>
      </ul>
    </form>
  </#if>
</@layout.registrationLayout>
