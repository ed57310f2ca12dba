using Auditor.Rules.Deployment;

namespace Auditor.Rules.Tests.Deployment;

/// <summary>Which Dockerfile an image is built from, as far as names tell.</summary>
public sealed class ImageNamesTests
{
    [Theory]
    [InlineData("worker/Dockerfile", "queue", "example/shop-worker:3")]
    [InlineData("deploy/Dockerfile.worker", "queue", "ghcr.io/example/worker")]
    [InlineData("src/docker/master-server.dockerfile", "master", "example/shop-master-server@sha256:0")]
    [InlineData("node-app/Dockerfile", "x", "example/project:node-app")]
    [InlineData("api/Dockerfile", "api", "example/project")]
    public void They_are_named_alike(string dockerfile, string service, string image) => Assert.True(ImageNames.IsNamedLike(dockerfile, service, image));

    [Theory]
    [InlineData("worker/Dockerfile", "queue", "example/homeworker:3")]
    [InlineData("Dockerfile", "docker", "example/docker")]
    [InlineData("src/docker/Dockerfile", "docker", "example/docker")]
    [InlineData("api/Dockerfile", "web", "example/project-web:api-2")]
    public void They_are_not(string dockerfile, string service, string image) => Assert.False(ImageNames.IsNamedLike(dockerfile, service, image));

    [Theory]
    [InlineData("localhost:5000/a/b", "localhost:5000/a/b")]
    [InlineData("localhost:5000/a/b:3@sha256:0", "localhost:5000/a/b")]
    [InlineData("a", "a")]
    public void The_repository_has_no_version(string image, string repository) => Assert.Equal(repository, ImageNames.RepositoryOf(image));
}
