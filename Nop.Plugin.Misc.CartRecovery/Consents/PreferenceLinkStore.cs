using Nop.Data;
using Nop.Plugin.Misc.CartRecovery.Decisions.Links;

namespace Nop.Plugin.Misc.CartRecovery.Consents;

/// <summary>Preference links, of whose tokens only hashes are kept.</summary>
internal sealed class PreferenceLinkStore(IRepository<PreferenceLink> links)
{
    private const string Purpose = "preference";

    public static string Hash(string token) => SecretToken.Hash(Purpose, token);

    public Task InsertAsync(PreferenceLink link) => links.InsertAsync(link, publishEvent: false);

    /// <summary>The link a token opens, or null.</summary>
    public async Task<PreferenceLink?> FindAsync(string? token)
    {
        if (!SecretToken.LooksRight(token))
            return null;
        var hash = Hash(token!);
        return (await links.GetAllAsync(query => query.Where(link => link.TokenHash == hash).Take(1))).FirstOrDefault();
    }
}
