<#macro emailLayout>
<!DOCTYPE html>
<html lang="${locale.language}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <style>
    body { margin: 0; padding: 24px 12px; background: #f3f3f4; color: #292c30; font: 16px/1.55 Inter, system-ui, "Segoe UI", sans-serif; }
    .card { max-width: 560px; margin: 0 auto; padding: 28px; border: 1px solid #bbbcbd; border-radius: 12px; background: #fff; }
    .brand { margin: 0 0 20px; font-weight: 600; }
    .card a { color: #005db1; font-weight: 600; overflow-wrap: anywhere; }
  </style>
</head>
<body>
  <div class="card">
    <p class="brand">Jobbsjanseregisteret</p>
    <#nested>
  </div>
</body>
</html>
</#macro>
