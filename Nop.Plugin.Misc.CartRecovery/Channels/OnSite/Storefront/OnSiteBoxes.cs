using Nop.Core;
using Nop.Core.Domain.Customers;
using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;

namespace Nop.Plugin.Misc.CartRecovery.Channels.OnSite.Storefront;

/// <summary>What waits for this visitor, if anything, with the cart as the cart page shows it.</summary>
internal sealed class OnSiteBoxes(OnSiteQueries messages, CartKeys keys, OnSiteCarts carts, OnSiteCoupons coupons, OnSiteWords words, IWorkContext work, TimeProvider time)
{
    private const int MostItems = 3;

    private static readonly string _version = typeof(OnSiteBoxes).Assembly.GetName().Version?.ToString() ?? "1";

    /// <summary>Who has an empty cart costs no statement, and who has one costs one.</summary>
    public async Task<OnSiteBoxModel?> ForAsync(Customer customer, int storeId, CartRecoveryOnSiteSettings settings)
    {
        if (!customer.HasShoppingCartItems || await messages.WaitingAsync(keys.Of(storeId, customer.Id).OpenKey) is not { } message)
            return null;
        if (time.NowUtc() < message.AwaySinceUtc.AsUtc().AddMinutes(settings.MinutesAway))
            return null;

        var content = await carts.OfAsync(message.EpisodeId, customer);
        if (content is null)
            return null;

        var language = await words.LanguageAsync(message.LanguageId);
        var viewed = (await work.GetWorkingLanguageAsync()).Id;
        return new OnSiteBoxModel(message.Id, settings.Mode.ToString().ToLowerInvariant(), message.Title, message.Body, language.Code, language.Direction)
        {
            Items = [.. content.Items.Take(MostItems).Select(item => new OnSiteItem(item.Name, item.Quantity, item.LineTotal, item.PictureUrl))],
            More = Math.Max(0, content.Items.Count - MostItems),
            Subtotal = content.Subtotal,
            ButtonText = await words.ButtonAsync(settings, viewed, storeId),
            DismissText = await words.DismissAsync(settings, viewed, storeId),
            Coupon = await coupons.OfAsync(message, customer),
            Version = _version,
        };
    }
}
