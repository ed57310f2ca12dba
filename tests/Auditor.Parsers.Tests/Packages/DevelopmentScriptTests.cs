using Auditor.Parsers.Packages.Commands;

namespace Auditor.Parsers.Tests.Packages;

public sealed class DevelopmentScriptTests
{
    [Theory]
    [InlineData("vite", "vite")]
    [InlineData("vite --port 8888 --host", "vite")]
    [InlineData("cross-env PORT=1 vite dev", "vite")]
    [InlineData("npm run prepare && next dev -p 3000", "next dev")]
    [InlineData("NODE_ENV=development ./node_modules/.bin/nodemon server.js", "nodemon")]
    [InlineData("concurrently \"tsc -w\" \"nodemon dist/app\"", "nodemon")]
    [InlineData("node --watch server.js", "node --watch")]
    [InlineData("react-scripts start", "react-scripts start")]
    public void A_server_for_development_is_known_wherever_the_script_starts_it(string script, string server) => Assert.Equal(server, DevelopmentScript.ServerOf(script));

    [Theory]
    [InlineData("")]
    [InlineData("vite build")]
    [InlineData("vite --mode production build")]
    [InlineData("vite preview --port 80")]
    [InlineData("next start")]
    [InlineData("node server.js")]
    [InlineData("docker build -t vite .")]
    [InlineData("rm -rf node_modules/.vite")]
    [InlineData("react-scripts build && serve -s build")]
    public void What_builds_or_serves_what_was_built_is_none(string script) => Assert.Null(DevelopmentScript.ServerOf(script));
}
