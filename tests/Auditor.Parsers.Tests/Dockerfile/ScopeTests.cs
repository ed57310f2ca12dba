namespace Auditor.Parsers.Tests.Dockerfile;

/// <summary>ARG and ENV scopes, undefined variables.</summary>
public sealed class ScopeTests
{
    [Theory]
    [InlineData("ARG V=1\nFROM scratch\nUSER $V", "?")]
    [InlineData("ARG V=1\nFROM scratch\nARG V\nUSER $V", "1")]
    [InlineData("ARG V=1\nFROM scratch\nARG V=2\nUSER $V", "2")]
    [InlineData("FROM scratch AS a\nARG V=1\nFROM scratch\nUSER $V", "?")]
    [InlineData("FROM scratch AS a\nARG V=1\nFROM a\nUSER $V", "1")]
    [InlineData("FROM scratch\nARG V=1\nENV V=2\nUSER $V", "2")]
    [InlineData("FROM scratch\nENV V=2\nARG V=1\nUSER $V", "2")]
    [InlineData("FROM scratch\nARG A=1 B=$A-2\nUSER $B", "1-2")]
    [InlineData("FROM scratch\nARG V\nUSER $V", "?")]
    [InlineData("FROM scratch\nARG V\nUSER ${V:-d}", "d")]
    [InlineData("FROM scratch\nUSER $V\nARG V=1", "?")]
    [InlineData("ARG A=1\nARG B=$A.2\nFROM scratch\nARG B\nUSER $B", "1.2")]
    [InlineData("FROM scratch\nARG TARGETARCH\nUSER $TARGETARCH", "?")]
    [InlineData("FROM scratch\nUSER $HTTP_PROXY", "?")]
    public void A_variable_is_seen_where_its_scope_reaches(string text, string user)
    {
        var value = Assert.NotNull(DockerfileTrees.Parse(text).One("user").Attribute("value"));

        Assert.Equal(user, value.Unresolved is null ? value.Value : "?");
    }

    [Theory]
    [InlineData("FROM scratch\nUSER $X", "undefined")]
    [InlineData("FROM alpine:3\nUSER $X", "undefined")]
    [InlineData("FROM node:20\nUSER $X", "maybe-base-env")]
    [InlineData("FROM node:20 AS b\nFROM b\nUSER $X", "maybe-base-env")]
    [InlineData("FROM $UNKNOWN\nUSER $X", "maybe-base-env")]
    [InlineData("ARG X=1\nFROM node:20\nUSER $X", "undefined")]
    [InlineData("FROM node:20\nUSER $TARGETARCH", "undefined")]
    [InlineData("FROM scratch\nONBUILD USER $X", "maybe-base-env")]
    [InlineData("FROM node:20\nUSER $HTTP_PROXY", "")]
    [InlineData("FROM node:20\nUSER $PATH", "")]
    [InlineData("FROM node:20\nARG X\nUSER $X", "")]
    [InlineData("FROM scratch\nUSER ${X:-root}", "")]
    [InlineData("FROM scratch\nUSER ${X:?}", "")]
    [InlineData("FROM scratch\nUSER ${X%y}", "undefined")]
    public void Undefined_is_told_only_when_nothing_can_define_it(string text, string mark)
    {
        var variable = DockerfileTrees.Parse(text).Named("variable").Last();

        Assert.Equal(mark == "undefined", variable.Has("undefined"));
        Assert.Equal(mark == "maybe-base-env", variable.Has("maybe-base-env"));
    }

    [Theory]
    [InlineData("FROM node:20\nENV PATH=/x:$PAHT", "PATH")]
    [InlineData("FROM node:20\nARG DATA_DIRECTORY=/x\nWORKDIR $DATA_DIRECTROY", "DATA_DIRECTORY")]
    [InlineData("FROM node:20\nARG version=1\nLABEL v=$VERSION", "version")]
    [InlineData("FROM golang:1\nENV PATH=$GOPATH/bin:$PATH", "")]
    [InlineData("FROM mcr.microsoft.com/dotnet/aspnet:8.0\nARG APP_GID=1\nUSER $APP_UID", "")]
    [InlineData("FROM node:20\nARG UID=1\nUSER $GID", "")]
    public void A_near_name_is_suggested_and_makes_it_undefined(string text, string suggestion)
    {
        var variable = DockerfileTrees.Parse(text).Named("variable").First(node => node["name"] != "PATH");

        Assert.Equal(suggestion, variable["suggestion"]);
        Assert.Equal(suggestion.Length > 0, variable.Has("undefined"));
    }

    [Theory]
    [InlineData("FROM node:$VERSION", true, "")]
    [InlineData("ARG VERSION\nFROM node:$VERSION", false, "")]
    [InlineData("ARG VERSION=1\nFROM node:$VERSOIN", true, "VERSION")]
    [InlineData("FROM --platform=$BUILDPLATFORM node", false, "")]
    [InlineData("FROM --platform=$BUILDPLATFROM node", true, "BUILDPLATFORM")]
    [InlineData("FROM a\nARG V=1\nFROM node:$V", true, "")]
    public void A_from_line_sees_global_arguments_only(string text, bool isUndefined, string suggestion)
    {
        var variable = DockerfileTrees.Parse(text).One("variable");

        Assert.Equal("from", variable["scope"]);
        Assert.Equal(isUndefined, variable.Has("undefined"));
        Assert.Equal(suggestion, variable["suggestion"]);
    }
}
