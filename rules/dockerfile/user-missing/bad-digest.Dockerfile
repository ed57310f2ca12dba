FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
RUN dotnet publish -o /out

# finds: user-missing (high)
FROM mcr.microsoft.com/dotnet/aspnet:10.0@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
COPY --from=build /out /app
ENTRYPOINT ["dotnet", "/app/app.dll"]
