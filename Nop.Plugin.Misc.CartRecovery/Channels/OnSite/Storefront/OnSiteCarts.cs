using Nop.Core;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Tax;
using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Channels.Email;

namespace Nop.Plugin.Misc.CartRecovery.Channels.OnSite.Storefront;

/// <summary>The cart's lines from the snapshot, at the prices and in the words of the page that the visitor looks at.</summary>
internal sealed class OnSiteCarts(EpisodeStore episodes, BuyableLines buyable, CartItems items, IWorkContext work, IStoreContext stores)
{
    /// <summary>Null when nothing of it can be bought any more.</summary>
    public async Task<CartContent?> OfAsync(int episodeId, Customer customer)
    {
        var view = new MailView(
            await stores.GetCurrentStoreAsync(),
            await work.GetWorkingLanguageAsync(),
            await work.GetWorkingCurrencyAsync(),
            customer,
            IsCustomerAlive: true,
            await work.GetTaxDisplayTypeAsync() == TaxDisplayType.IncludingTax);
        var lines = await buyable.OfAsync(view, await episodes.LinesAsync([episodeId]));
        return lines.Count == 0 ? null : await items.OfAsync(view, lines);
    }
}
