# escape=`
# Windows images have no root user: ContainerUser and ContainerAdministrator are another question.
FROM mcr.microsoft.com/dotnet/sdk:10.0-nanoserver-ltsc2022 AS build
WORKDIR C:\src
COPY . .
RUN dotnet publish -o C:\app

FROM mcr.microsoft.com/dotnet/aspnet:10.0-nanoserver-ltsc2022
COPY --from=build C:\app C:\app
ENTRYPOINT ["C:\\app\\server.exe"]
