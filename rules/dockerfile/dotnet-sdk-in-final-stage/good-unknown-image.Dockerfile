ARG BASE
FROM ${BASE}
ENTRYPOINT ["dotnet", "/app/Shop.dll"]
