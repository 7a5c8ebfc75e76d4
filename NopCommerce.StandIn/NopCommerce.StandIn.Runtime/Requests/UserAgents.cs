namespace NopCommerce.StandIn.Requests;

/// <summary>A short list of words stands in for the platform's file of crawlers. An empty agent is nobody's robot, as there.</summary>
internal sealed class UserAgents(ScopeRequest contexts) : IUserAgentHelper
{
    private static readonly string[] _words = ["bot", "crawl", "spider", "slurp", "curl/", "wget/", "python-requests", "facebookexternalhit"];

    public bool IsSearchEngine()
    {
        var agent = contexts.HttpContext?.Request.Headers.UserAgent.ToString();
        return !string.IsNullOrEmpty(agent) && _words.Any(w => agent.Contains(w, StringComparison.OrdinalIgnoreCase));
    }
}
