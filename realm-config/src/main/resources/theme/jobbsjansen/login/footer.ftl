<#macro content>
  <p><strong>${msg("helpTitle")}</strong> ${msg("helpText")}</p>
  <#if properties.portalUrl?has_content>
    <ul>
      <li><a href="${properties.portalUrl}/open/waiting">${msg("waitingForInvitation")}</a></li>
      <li><a href="${properties.portalUrl}/open/find">${msg("findAdministrator")}</a></li>
    </ul>
  </#if>
</#macro>
