using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;

namespace Nop.Plugin.Misc.CartRecovery.Touches.Testing;

internal sealed class SampleCarts(SampleCartQueries queries, TimeProvider time)
{
    /// <summary>A copy that nobody saves: the episode of a test has no shopper. Where there is none of the kind, a cart stands in for it.</summary>
    public async Task<(Episode Episode, IReadOnlyList<CartLine> Lines)> ForAsync(int storeId, int languageId, EpisodeKind kind = EpisodeKind.Cart)
    {
        if ((await queries.NewestEpisodeAsync(storeId, kind) ?? await queries.NewestEpisodeAsync(storeId, EpisodeKind.Cart)) is { } newest)
            return (Copy(newest, languageId), await queries.LinesAsync(newest.Id));

        var made = await queries.MadeUpLinesAsync();
        return (MadeUp(storeId, languageId, made), made);
    }

    private static Episode Copy(Episode from, int languageId) => new()
    {
        Id = from.Id,
        Kind = from.Kind,
        SubjectId = from.SubjectId,
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
