# There is no root here.
FROM mcr.microsoft.com/dotnet/aspnet:10.0-windowsservercore-ltsc2025
COPY app C:/app
ENTRYPOINT ["dotnet", "C:/app/app.dll"]
