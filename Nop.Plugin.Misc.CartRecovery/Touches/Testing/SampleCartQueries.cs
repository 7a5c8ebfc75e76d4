using Nop.Core.Domain.Catalog;
using Nop.Data;
using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;

namespace Nop.Plugin.Misc.CartRecovery.Touches.Testing;

/// <summary>A cart to show in a test message.</summary>
internal sealed class SampleCartQueries(IRepository<Episode> episodes, IRepository<CartLine> lines, IRepository<Product> products)
{
    private const int ProductsShown = 2;

    /// <summary>The store's newest open episode of its kind with something in it, whose cart a test link can really restore.</summary>
    public async Task<Episode?> NewestEpisodeAsync(int storeId, EpisodeKind kind) => await episodes.Table
        .Where(episode => episode.StoreId == storeId && episode.KindId == (int)kind && episode.ItemCount > 0 && episode.StateId == (int)EpisodeState.Open)
        .OrderByDescending(episode => episode.Id)
        .FirstOrDefaultAsync();

    public async Task<IReadOnlyList<CartLine>> LinesAsync(int episodeId) =>
        await lines.Table.Where(line => line.EpisodeId == episodeId).OrderBy(line => line.Id).ToListAsync();

    public async Task<IReadOnlyList<CartLine>> MadeUpLinesAsync()
    {
        var shown = await products.Table
            .Where(product => product.Published && !product.Deleted && product.VisibleIndividually && !product.DisableBuyButton && !product.CustomerEntersPrice)
            .OrderBy(product => product.Id)
            .Select(product => new { product.Id, product.Price })
            .Take(ProductsShown)
            .ToListAsync();
        return [.. shown.Select(product => new CartLine { ProductId = product.Id, Quantity = 1, UnitPrice = product.Price })];
    }
}
