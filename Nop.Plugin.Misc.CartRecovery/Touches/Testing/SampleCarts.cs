using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;

namespace Nop.Plugin.Misc.CartRecovery.Touches.Testing;

internal sealed class SampleCarts(SampleCartQueries queries, TimeProvider time)
{
    /// <summary>A copy that nobody saves: the episode of a test has no shopper.</summary>
    public async Task<(Episode Episode, IReadOnlyList<CartLine> Lines)> ForAsync(int storeId, int languageId)
    {
        if (await queries.NewestEpisodeAsync(storeId) is { } newest)
            return (Copy(newest, languageId), await queries.LinesAsync(newest.Id));

        var made = await queries.MadeUpLinesAsync();
        return (MadeUp(storeId, languageId, made), made);
    }

    private static Episode Copy(Episode from, int languageId) => new()
    {
        Id = from.Id,
        StoreId = from.StoreId,
        StartedUtc = from.StartedUtc,
        LastActivityUtc = from.LastActivityUtc,
        CartValue = from.CartValue,
        ItemCount = from.ItemCount,
        LanguageId = languageId > 0 ? languageId : from.LanguageId,
        CurrencyId = from.CurrencyId,
        TaxDisplayTypeId = from.TaxDisplayTypeId,
        IsGuest = true,
    };

    private Episode MadeUp(int storeId, int languageId, IReadOnlyList<CartLine> lines) => new()
    {
        StoreId = storeId,
        StartedUtc = time.NowUtc(),
        LastActivityUtc = time.NowUtc(),
        CartValue = lines.Sum(line => line.UnitPrice * line.Quantity),
        ItemCount = lines.Count,
        LanguageId = languageId,
        IsGuest = true,
    };
}
