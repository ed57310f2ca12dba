FROM mcr.microsoft.com/dotnet/aspnet:10.0
# finds: node-env-not-production
ENV ASPNETCORE_ENVIRONMENT=Production
ENTRYPOINT ["dotnet", "Shop.dll"]
