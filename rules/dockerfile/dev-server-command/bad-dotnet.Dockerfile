FROM mcr.microsoft.com/dotnet/sdk:10.0
# finds: dev-server-command
ENTRYPOINT ["dotnet", "watch", "run"]
