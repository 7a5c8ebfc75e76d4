using LinqToDB;
using Nop.Data;

namespace Nop.Plugin.Misc.CartRecovery.RestoreLinks;

internal sealed class RestoreLinkClaims(IRepository<RestoreLink> links)
{
    /// <summary>False when another press was faster.</summary>
    public async Task<bool> TakeAsync(RestoreLink seen, int customerId, DateTime untilUtc) =>
        await links.Table
            .Where(link => link.Id == seen.Id && link.Version == seen.Version)
            .Set(link => link.RestoringCustomerId, customerId)
            .Set(link => link.RestoringUntilUtc, (DateTime?)untilUtc)
            .Set(link => link.Version, seen.Version + 1)
            .UpdateAsync() == 1;

    public Task<int> GiveBackAsync(RestoreLink seen, int customerId) =>
        links.Table
            .Where(link => link.Id == seen.Id && link.Version == seen.Version + 1 && link.RestoringCustomerId == customerId)
            .Set(link => link.RestoringCustomerId, 0)
            .Set(link => link.RestoringUntilUtc, (DateTime?)null)
            .Set(link => link.Version, link => link.Version + 1)
            .UpdateAsync();
}
