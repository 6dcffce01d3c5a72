<#-- One field: label, hint, control and error, tied together for those who hear the page. -->

<#macro group name label error="" required=false hint="">
  <div class="${properties.kcFormGroupClass}">
    <label class="${properties.kcFormGroupLabelClass}" for="${name}">${label}<#if required> <span class="${properties.kcInputRequiredClass}" aria-hidden="true">*</span></#if></label>
    <#if hint?has_content>
      <p class="hint" id="hint-${name}">${hint}</p>
    </#if>
    <#nested>
    <div id="input-error-container-${name}" aria-live="polite">
      <#if error?has_content>
        <p class="${properties.kcInputErrorMessageClass}" id="input-error-${name}">${kcSanitize(error)?no_esc}</p>
      </#if>
    </div>
  </div>
</#macro>

<#macro errorIcon error=""></#macro>

<#macro described name error hint><#if error?has_content> aria-invalid="true"</#if><#if error?has_content || hint?has_content> aria-describedby="<#if hint?has_content>hint-${name} </#if><#if error?has_content>input-error-${name}</#if>"</#if></#macro>

<#macro input name label value="" required=false autocomplete="off" fieldName=name error=messagesPerField.get(fieldName) autofocus=false hint="">
  <@group name=name label=label error=error required=required hint=hint>
    <span class="${properties.kcInputClass}<#if error?has_content> ${properties.kcError}</#if>">
      <input id="${name}" name="${name}" type="text" value="${value}" autocomplete="${autocomplete}" autocapitalize="none" spellcheck="false"<#if autofocus> autofocus</#if><#if autocomplete == "one-time-code"> inputmode="numeric"</#if><@described name=name error=error hint=hint/>>
    </span>
  </@group>
</#macro>

<#macro password name label value="" required=false forgotPassword=false fieldName=name error=messagesPerField.get(fieldName) autocomplete="off" autofocus=false hint="">
  <@group name=name label=label error=error required=required hint=hint>
    <div class="${properties.kcInputGroup}">
      <span class="${properties.kcInputClass} ${properties.kcFill}<#if error?has_content> ${properties.kcError}</#if>">
        <input id="${name}" name="${name}" type="password" value="${value}" autocomplete="${autocomplete}"<#if autofocus> autofocus</#if><@described name=name error=error hint=hint/>>
      </span>
      <button class="${properties.kcFormPasswordVisibilityButtonClass}" type="button" id="${name}-show-password" aria-label="${msg("showPassword")}" aria-controls="${name}" data-password-toggle
              data-icon-show="${properties.kcFormPasswordVisibilityIconShow}" data-icon-hide="${properties.kcFormPasswordVisibilityIconHide}"
              data-label-show="${msg("showPassword")}" data-label-hide="${msg("hidePassword")}"><i class="${properties.kcFormPasswordVisibilityIconShow}" aria-hidden="true"></i></button>
    </div>
    <#nested>
    <#if forgotPassword>
      <p class="${properties.kcFormHelperTextClass}"><a href="${url.loginResetCredentialsUrl}">${msg("doForgotPassword")}</a></p>
    </#if>
  </@group>
</#macro>

<#macro clipboard name label ariaLabel=label value="" readonly=true>
  <@group name=name label=label?has_content?then(label, ariaLabel)>
    <span class="${properties.kcInputClass} ${properties.kcFormReadOnlyClass}"><input id="${name}" name="${name}" type="text" value="${value}" readonly></span>
  </@group>
</#macro>

<#macro checkbox name label value=false required=false>
  <label class="${properties.kcCheckboxClass}" for="${name}">
    <input type="checkbox" id="${name}" name="${name}"<#if value> checked</#if>>
    <span>${label}<#if required> <span class="${properties.kcCheckboxLabelRequiredClass}" aria-hidden="true">*</span></#if></span>
  </label>
</#macro>
