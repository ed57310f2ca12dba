FROM mcr.microsoft.com/dotnet/sdk:10.0 AS test
COPY . .
ENTRYPOINT ["dotnet", "test"]
