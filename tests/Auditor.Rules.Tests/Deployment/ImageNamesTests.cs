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
    public void They_are_named_alike(string dockerfile, string service, string image) => Assert.True(AreAlike(dockerfile, service, image));

    [Theory]
    [InlineData("worker/Dockerfile", "queue", "example/homeworker:3")]
    [InlineData("Dockerfile", "docker", "example/docker")]
    [InlineData("src/docker/Dockerfile", "docker", "example/docker")]
    [InlineData("api/Dockerfile", "web", "example/project-web:api-2")]
    public void They_are_not(string dockerfile, string service, string image) => Assert.False(AreAlike(dockerfile, service, image));

    [Theory]
    [InlineData("localhost:5000/a/b", "localhost:5000/a/b")]
    [InlineData("localhost:5000/a/b:3@sha256:0", "localhost:5000/a/b")]
    [InlineData("a", "a")]
    public void The_repository_has_no_version(string image, string repository) => Assert.Equal(repository, ImageNames.RepositoryOf(image));

    [Theory]
    [InlineData("deploy/Dockerfile.web", "web")]
    [InlineData("deploy/web.Dockerfile", "web")]
    [InlineData("worker/Dockerfile", "worker")]
    [InlineData("src/docker/Dockerfile", "")]
    [InlineData("Dockerfile", "")]
    public void What_tells_an_image_from_others(string dockerfile, string name) => Assert.Equal(name, ImageNames.DistinctNameOf(dockerfile));

    [Theory]
    [InlineData("ghcr.io/example/shop-web", 8, "shop-web web")]
    [InlineData("web", 8, "web")]
    [InlineData("", 8, "")]
    [InlineData("example/shop-web", 0, "")]
    public void The_ends_of_a_repository_are_as_long_as_a_name_at_most(string repository, int longest, string ends) =>
        Assert.Equal(ends, string.Join(' ', ImageNames.EndsOf(repository, longest)));

    private static bool AreAlike(string dockerfile, string service, string image) =>
        ImageNames.NamesOf(dockerfile).Intersect(ImageNames.NamesIn(service, image), StringComparer.OrdinalIgnoreCase).Any();
}
