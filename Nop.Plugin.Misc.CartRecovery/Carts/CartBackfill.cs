using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.CartRecovery.Carts.Snapshots;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;

namespace Nop.Plugin.Misc.CartRecovery.Carts;

/// <summary>Opens episodes for carts that were filled while nobody listened: before the plugin was installed, or past the platform's services.</summary>
internal sealed class CartBackfill(CartQueries queries, EpisodeStore store, CartKeys keys, EpisodeClock clock, VisitMemory memory, ReconciliationCursor cursor)
{
    private const int Page = 1000;

    // The line is stored before its event is told: a younger one may just be on its way.
    private static readonly TimeSpan Settled = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan Restart = TimeSpan.FromMinutes(10);

    public async Task<int> RunAsync(DateTime nowUtc)
    {
        cursor.AfterCartItemId ??= await BeginningAsync(nowUtc);
        var page = await queries.ItemsAfterAsync(cursor.AfterCartItemId.Value, nowUtc - Settled, Page);
        if (page.Count == 0)
            return 0;
        var opened = await OpenAsync(page, nowUtc);
        cursor.AfterCartItemId = page[^1].Id;
        return opened;
    }

    // Carts older than the plugin are taken up once, by its first run. Later on an old cart without an episode has a reason, such as having been restored on another device.
    private async Task<int> BeginningAsync(DateTime nowUtc) => await store.AnyAsync() ? await queries.NewestItemIdAsync(nowUtc - Restart) : 0;

    private async Task<int> OpenAsync(List<ShoppingCartItem> page, DateTime nowUtc)
    {
        var cartsSince = EpisodeLife.AliveSince(nowUtc, await clock.LimitAsync());
        var wishlistsSince = EpisodeLife.AliveSince(nowUtc, await clock.LimitAsync(EpisodeKind.Wishlist));
        var carts = page
            .Where(item => item.UpdatedOnUtc >= (CartKeys.KindOf(item) == EpisodeKind.Wishlist ? wishlistsSince : cartsSince))
            .GroupBy(keys.Of)
            .Where(cart => !memory.IsSomebodyElses(cart.Key))
            .ToDictionary(cart => cart.Key, cart => cart.ToList());
        if (carts.Count == 0)
            return 0;

        var customerIds = carts.Keys.Select(cart => cart.CustomerId).Distinct().ToList();
        var customers = await queries.CustomersAsync(customerIds);
        var known = await store.LatestOfAsync(customerIds);
        var opened = 0;
        foreach (var (cart, items) in carts)
        {
            if (customers.TryGetValue(cart.CustomerId, out var customer) && IsUntold(cart, items, customer, known) && await TryOpenAsync(cart, items, customer, nowUtc))
                opened++;
        }

        return opened;
    }

    /// <summary>A cart that outlived its episode stays closed until something is put into it.</summary>
    private static bool IsUntold(CartKey cart, List<ShoppingCartItem> items, Customer customer, IEnumerable<Episode> known) =>
        customer is { IsSystemAccount: false, Deleted: false }
        && !known.Any(episode => episode.CustomerId == cart.CustomerId && episode.Kind == cart.Kind
            && (cart.Shared || episode.StoreId == cart.StoreId)
            && (episode.ClosedUtc is null || episode.ClosedUtc >= items.Max(item => item.UpdatedOnUtc)));

    private async Task<bool> TryOpenAsync(CartKey cart, List<ShoppingCartItem> items, Customer customer, DateTime nowUtc) =>
        await store.TryInsertAsync(new Episode
        {
            StoreId = cart.StoreId,
            CustomerId = cart.CustomerId,
            OpenKey = cart.OpenKey,
            Kind = cart.Kind,
            State = EpisodeState.Open,
            StartedUtc = items.Min(item => item.CreatedOnUtc).ToWholeSecondUtc(),
            LastActivityUtc = items.Max(item => item.UpdatedOnUtc).ToWholeSecondUtc(),
            NextDecisionUtc = nowUtc,
            Version = 1,
            SnapshotStale = true,
            LanguageId = customer.LanguageId ?? 0,
            CurrencyId = customer.CurrencyId ?? 0,
            TaxDisplayTypeId = customer.TaxDisplayTypeId ?? 0,
            IsGuest = string.IsNullOrEmpty(customer.Email),
        });
}
