FROM mcr.microsoft.com/windows/servercore:ltsc2022
SHELL ["powershell", "-Command"]
RUN if ($true) { Write-Host 'a' }
RUN Get-ChildItem | Where-Object { $_.Length -gt 1 }
