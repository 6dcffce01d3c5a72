<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=false; section>
  <#if section = "header">
    <#if messageHeader??>${kcSanitize(msg("${messageHeader}"))?no_esc}<#else>${kcSanitize(message.summary)?no_esc}</#if>
  <#elseif section = "form">
    <div id="kc-info-message">
      <#if messageHeader??>
        <p>${kcSanitize(message.summary)?no_esc}</p>
      </#if>
      <#if requiredActions?has_content>
        <ol class="steps">
          <#list requiredActions as action>
            <li>${kcSanitize(msg("requiredAction." + action))?no_esc}</li>
          </#list>
        </ol>
      </#if>
      <#if !skipLink??>
        <#if pageRedirectUri?has_content>
          <a class="${properties.kcButtonPrimaryClass}" href="${pageRedirectUri}">${msg("backToApplication")}</a>
        <#elseif actionUri?has_content>
          <a class="${properties.kcButtonPrimaryClass}" href="${actionUri}">${msg("proceedWithAction")}</a>
        <#elseif (client.baseUrl)?has_content>
          <a class="${properties.kcButtonPrimaryClass}" href="${client.baseUrl}">${msg("backToApplication")}</a>
        </#if>
      </#if>
    </div>
  </#if>
</@layout.registrationLayout>
