FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
COPY . .
RUN dotnet publish -c Release -o /app
# finds: dotnet-sdk-in-final-stage
FROM build AS final
ENTRYPOINT ["dotnet", "/app/Shop.dll"]
