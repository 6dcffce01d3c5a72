<#import "field.ftl" as field>
<#import "footer.ftl" as loginFooter>

<#macro username>
  <@field.group name="kc-attempted-username" label=msg(realm.loginWithEmailAllowed?then("usernameOrEmail", "username"))>
    <span class="${properties.kcInputClass} ${properties.kcFormReadOnlyClass}">
      <input id="kc-attempted-username" type="text" value="${auth.attemptedUsername}" readonly>
    </span>
    <p class="below"><a id="reset-login" href="${url.loginRestartFlowUrl}">${msg("restartLoginTooltip")}</a></p>
  </@field.group>
</#macro>

<#macro languages>
  <nav class="languages" aria-label="${msg("languages")}">
    <ul>
      <#list properties.locales?split(",") as tag>
        <#list locale.supported?filter(supported -> supported.languageTag == tag) as language>
          <li><a href="${language.url}" lang="${tag}" hreflang="${tag}"<#if tag == locale.currentLanguageTag> aria-current="true"</#if>>${msg("locale_" + tag)}</a></li>
        </#list>
      </#list>
    </ul>
  </nav>
</#macro>

<#macro registrationLayout bodyClass="" displayInfo=false displayMessage=true displayRequiredFields=false>
<#assign heading><#nested "header"></#assign>
<!DOCTYPE html>
<html lang="${lang}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="color-scheme" content="light">
  <title>${heading?markup_string?replace("<[^>]*>", "", "r")?trim?no_esc} – Jobbsjanseregisteret</title>
  <link rel="icon" type="image/svg+xml" href="${url.resourcesPath}/img/favicon.svg">
  <#list properties.styles?split(" ") as style>
    <link rel="stylesheet" href="${url.resourcesPath}/${style}">
  </#list>
  <#-- The passkey scripts of Keycloak import this name. -->
  <script type="importmap">
    { "imports": { "rfc4648": "${url.resourcesCommonPath}/vendor/rfc4648/rfc4648.js" } }
  </script>
  <#list scripts![] as script>
    <script src="${script}"></script>
  </#list>
  <script type="module" src="${url.resourcesPath}/js/passwordVisibility.js"></script>
  <#-- A login finished in another tab brings this one along; a login begun in another tab renews this one. -->
  <script type="module">
    <#outputformat "JavaScript">
    import { startSessionPolling } from ${(url.resourcesPath + "/js/authChecker.js")?c};
    startSessionPolling(${url.ssoLoginInOtherTabsUrl?c});
    </#outputformat>
  </script>
  <#if authenticationSession??>
    <script type="module">
      <#outputformat "JavaScript">
      import { checkAuthSession } from ${(url.resourcesPath + "/js/authChecker.js")?c};
      checkAuthSession(${authenticationSession.authSessionIdHash?c});
      </#outputformat>
    </script>
  </#if>
</head>
<body data-page-id="login-${pageId}" data-size="md" data-color="accent">
  <a class="skip" href="#main">${msg("skipToContent")}</a>
  <header class="top">
    <div class="wrap">
      <span class="brand"><i aria-hidden="true">J</i>Jobbsjanseregisteret</span>
      <#if realm.internationalizationEnabled && locale.supported?size gt 1>
        <@languages/>
      </#if>
    </div>
  </header>
  <main id="main" class="card" tabindex="-1">
    <h1 id="kc-page-title">${heading}</h1>
    <#if displayRequiredFields>
      <p class="muted"><span class="required">*</span> ${msg("requiredFields")}</p>
    </#if>
    <#if auth?has_content && auth.showUsername() && !auth.showResetCredentials()>
      <#nested "show-username">
      <@username/>
    </#if>
    <#-- Whoever asked for the change herself needs no warning that it must be done. -->
    <#if displayMessage && message?has_content && (message.type != "warning" || !isAppInitiatedAction??)>
      <#if message.type == "warning">
        <#-- What a step is for, which is no reason to be alarmed. -->
        <p>${kcSanitize(message.summary)?no_esc}</p>
      <#else>
        <div class="alert alert-${message.type}" role="<#if message.type == "error">alert<#else>status</#if>">${kcSanitize(message.summary)?no_esc}</div>
      </#if>
    </#if>
    <#nested "form">
    <#if auth?has_content && auth.showTryAnotherWayLink()>
      <form class="form" id="kc-select-try-another-way-form" action="${url.loginAction}" method="post">
        <input type="hidden" name="tryAnotherWay" value="on">
        <button class="button tertiary" id="try-another-way" type="submit">${msg("doTryAnotherWay")}</button>
      </form>
    </#if>
    <#nested "socialProviders">
    <#if displayInfo>
      <div id="kc-info"><#nested "info"></div>
    </#if>
  </main>
  <footer class="help"><@loginFooter.content/></footer>
</body>
</html>
</#macro>
