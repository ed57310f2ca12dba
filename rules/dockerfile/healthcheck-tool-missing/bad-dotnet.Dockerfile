FROM mcr.microsoft.com/dotnet/aspnet:9.0
COPY app /app
# finds: healthcheck-tool-missing
HEALTHCHECK CMD wget -q --spider http://localhost:8080/healthz
ENTRYPOINT ["dotnet", "/app/app.dll"]
