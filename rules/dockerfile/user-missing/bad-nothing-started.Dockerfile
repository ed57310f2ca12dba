# A base of others: nothing is started here.
# finds: user-missing (low)
FROM mcr.microsoft.com/dotnet/sdk:10.0
COPY Directory.Packages.props ./
