namespace Auditor.Parsers.Tests.Dockerfile;

/// <summary>What is known of base images by their names.</summary>
public sealed class BaseImageTests
{
    [Theory]
    [InlineData("node:24", "node")]
    [InlineData("docker.io/library/node", "node")]
    [InlineData("arm64v8/debian:13", "debian")]
    [InlineData("winamd64/golang", "golang")]
    [InlineData("mirror.gcr.io/library/ubuntu:24.04", "ubuntu")]
    [InlineData("public.ecr.aws/docker/library/python:3.14", "python")]
    [InlineData("arm64v9/debian", "")]
    [InlineData("bitnami/node", "")]
    [InlineData("ghcr.io/node", "")]
    [InlineData("mirror.gcr.io/ubuntu", "")]
    [InlineData("public.ecr.aws/lambda/python:3.13", "")]
    [InlineData("$NAME:24", "")]
    [InlineData("node:$TAG", "node")]
    [InlineData("scratch", "")]
    public void Official_images_are_known_by_all_their_names(string image, string official)
    {
        var tree = DockerfileTrees.Parse($"ARG NAME\nARG TAG\nFROM {image} AS a\nFROM a");

        Assert.Equal([official, ""], tree.Values("from", "official"));
        Assert.Equal([official, official], tree.Values("base", "official"));
    }

    [Theory]
    [InlineData("mcr.microsoft.com/windows/nanoserver:ltsc2022", true)]
    [InlineData("mcr.microsoft.com/windows:ltsc2019", true)]
    [InlineData("mcr.microsoft.com/windowsservercore/iis:x", true)]
    [InlineData("mcr.microsoft.com/dotnet/framework/aspnet:4.8", true)]
    [InlineData("mcr.microsoft.com/dotnet/sdk:10.0-nanoserver-ltsc2022", true)]
    [InlineData("golang:1.26-windowsservercore", true)]
    [InlineData("winamd64/python:3", true)]
    [InlineData("microsoft/mssql-server-windows-express:2016-sp1", true)]
    [InlineData("microsoft/aspnet:4.7", true)]
    [InlineData("--platform=windows/amd64 example.com/a:1", true)]
    [InlineData("microsoft/dotnet:2.1-sdk", false)]
    [InlineData("microsoft/mssql-server-linux:2017", false)]
    [InlineData("mcr.microsoft.com/dotnet/sdk:10.0", false)]
    [InlineData("example.com/windows:1", false)]
    [InlineData("--platform=linux/amd64 example.com/a:1", false)]
    public void An_image_of_windows_is_known_by_its_name(string image, bool isWindows)
    {
        var tree = DockerfileTrees.Parse($"FROM {image} AS a\nFROM a\nRUN dir | more");

        Assert.Equal(isWindows ? "windows" : "", tree.Named("base").Last()["os"]);
        Assert.Equal(isWindows ? "cmd" : "sh", tree.One("run")["shell"]);
        Assert.Equal(!isWindows, tree.One("run").Has("readable"));
        Assert.Equal(isWindows ? 0 : 1, tree.Named("pipeline").Count());
    }

    [Theory]
    [InlineData("# escape=`\nARG I\nFROM $I\nWORKDIR C:\\app\nRUN dir | more", "cmd")]
    [InlineData("# escape=`\nARG I\nFROM $I\nCOPY [\"x\", \"C:\\\\app\"]\nRUN dir | more", "cmd")]
    [InlineData("# escape=`\nARG I\nFROM $I\nWORKDIR /app\nRUN dir | more", "sh")]
    [InlineData("ARG I\nFROM $I\nLABEL x=C:\\\\app\nRUN dir | more", "sh")]
    [InlineData("FROM mcr.microsoft.com/windows/servercore:1\nSHELL [\"C:\\\\git\\\\bash.exe\", \"-c\"]\nRUN dir | more", "bash")]
    public void A_file_of_windows_paths_is_meant_for_windows(string text, string shell)
    {
        var run = DockerfileTrees.Parse(text).One("run");

        Assert.Equal(shell, run["shell"]);
        Assert.Equal(shell != "cmd", run.Has("readable"));
    }

    [Theory]
    [InlineData("mcr.microsoft.com/dotnet/aspnet:10.0", "APP_UID", "1654")]
    [InlineData("mcr.microsoft.com/dotnet/nightly/sdk:8.0-alpine", "APP_UID", "1654")]
    [InlineData("quay.io/jupyter/scipy-notebook:x", "NB_UID", "1000")]
    [InlineData("jupyter/base-notebook", "NB_USER", "jovyan")]
    [InlineData("arm64v8/golang:1.26", "GOPATH", "/go")]
    public void The_environment_of_well_known_images_is_known(string image, string name, string value)
    {
        var tree = DockerfileTrees.Parse($"FROM {image} AS a\nFROM a\nARG {name}=other\nUSER ${name}");

        Assert.Equal(value, tree.One("effective-user")["user"]);
        Assert.Null(Assert.NotNull(tree.One("effective-user").Attribute("user")).Unresolved);
        Assert.False(tree.One("variable").Has("undefined") || tree.One("variable").Has("maybe-base-env"));
    }

    [Theory]
    [InlineData("mcr.microsoft.com/dotnet/aspnet:7.0", "APP_UID", "APP_UID may come from the base image")]
    [InlineData("mcr.microsoft.com/dotnet/aspnet:10.0-nanoserver-ltsc2022", "APP_UID", "APP_UID may come from the base image")]
    [InlineData("quay.io/jupyterhub/jupyterhub:5", "NB_UID", "NB_UID may come from the base image")]
    [InlineData("node:24", "NODE_VERSION", "NODE_VERSION is set by node:24")]
    [InlineData("arm64v8/debian:13", "APP_UID", "APP_UID is not defined here")]
    public void What_an_image_may_set_is_not_known(string image, string name, string reason) =>
        Assert.Equal(reason, Assert.NotNull(DockerfileTrees.Parse($"FROM {image}\nUSER ${name}").One("effective-user").Attribute("user")).Unresolved);

    [Theory]
    [InlineData("FROM quay.io/jupyter/minimal-notebook AS a\nFROM a", true)]
    [InlineData("FROM quay.io/jupyter/docker-stacks-foundation", false)]
    [InlineData("FROM node:24", false)]
    public void A_health_check_of_the_image_counts(string text, bool hasOne) =>
        Assert.Equal(hasOne, DockerfileTrees.Parse(text).Named("stage").Last().Child("effective-healthcheck").HasValue);

    [Fact]
    public void The_file_overrides_the_environment_of_the_image() =>
        Assert.Equal("5", DockerfileTrees.Parse("FROM mcr.microsoft.com/dotnet/aspnet:10.0\nENV APP_UID=5\nUSER $APP_UID").One("effective-user")["user"]);
}
