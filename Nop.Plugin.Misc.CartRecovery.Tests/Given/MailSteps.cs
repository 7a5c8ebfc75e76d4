using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Tax;
using Nop.Plugin.Misc.CartRecovery.Campaigns;
using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Channels;
using Nop.Plugin.Misc.CartRecovery.Channels.Email;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Incentives;
using Nop.Plugin.Misc.CartRecovery.Tests.StandIn.Services;
using Nop.Plugin.Misc.CartRecovery.Touches;
using NopCommerce.StandIn;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Given;

/// <summary>One left cart and all it takes to write about it.</summary>
internal sealed record LeftCart(Recipient Recipient, Episode Episode, CartLine[] Lines, CampaignStep Step, Touch Touch)
{
    public const string RestoreUrl = "https://shop.example.test/cart-recovery/r/restoretoken?utm_source=cart-recovery&utm_medium=email";

    public TouchMessage Message(string preferenceUrl, Coupon? coupon = null) =>
        new(Touch, Episode, Lines, Recipient, Step, RestoreUrl, preferenceUrl, coupon);
}

internal static class MailSteps
{
    private static int _step;

    public static async Task<LeftCart> LeaveCartAsync(
        this MailShop shop,
        string email,
        string name = "",
        string culture = "en-US",
        string currency = "USD",
        TaxDisplayType tax = TaxDisplayType.ExcludingTax,
        Customer? customer = null,
        params CartLine[] lines)
    {
        await using var visit = shop.Visit();
        var recipient = await shop.PersonAsync(email, name, culture, customer?.Id ?? 0);
        var now = shop.Shop.Clock.GetUtcNow().UtcDateTime;
        var episode = await visit.AddAsync(new Episode
        {
            StoreId = shop.Main.Id,
            CustomerId = customer?.Id ?? 0,
            RecipientId = recipient.Id,
            OpenKey = $"test:{recipient.Id}:{Interlocked.Increment(ref _step)}",
            State = EpisodeState.Open,
            StartedUtc = now,
            LastActivityUtc = now,
            LanguageId = shop.Languages[culture].Id,
            CurrencyId = shop.Currencies[currency].Id,
            TaxDisplayTypeId = (int)tax,
        });
        foreach (var line in lines)
        {
            line.EpisodeId = episode.Id;
            await visit.AddAsync(line);
        }

        var step = new CampaignStep { Id = 1000 + Interlocked.Increment(ref _step), CampaignId = 1, Number = 1 };
        await visit.Get<StepTemplates>().EnsureAsync(step.Id, StepTone.First);
        var touch = await visit.AddAsync(new Touch
        {
            EpisodeId = episode.Id, StepId = step.Id, StepNumber = 1, ChannelId = (int)Channel.Email, RecipientId = recipient.Id, StoreId = shop.Main.Id,
            State = TouchState.Claimed, DueUtc = now, DecidedUtc = now,
        });
        return new LeftCart(recipient, episode, lines, step, touch);
    }

    public static CartLine Of(this Product product, int quantity = 1, string attributesXml = "") =>
        new() { ProductId = product.Id, Quantity = quantity, AttributesXml = attributesXml };

    public static async Task<EmailMessage> PrepareAsync(this MailShop shop, LeftCart cart, Coupon? coupon = null)
    {
        await using var visit = shop.Visit();
        var url = await visit.Get<PreferenceLinkIssuer>().IssueAsync(cart.Recipient.Id, cart.Touch.Id, cart.Episode.StoreId);
        return (EmailMessage)await Email(visit).PrepareAsync(cart.Message(url, coupon));
    }

    /// <summary>As the dispatcher does it: the mail is queued and the touch says so.</summary>
    public static async Task<int> QueueAsync(this MailShop shop, LeftCart cart)
    {
        var message = await shop.PrepareAsync(cart);
        await using var visit = shop.Visit();
        var outcome = await Email(visit).SendAsync(message);
        cart.Touch.State = outcome.State;
        cart.Touch.QueuedEmailId = outcome.ExternalId;
        cart.Touch.SentUtc = shop.Shop.Clock.GetUtcNow().UtcDateTime;
        await visit.Get<Nop.Data.IRepository<Touch>>().UpdateAsync(cart.Touch);
        return outcome.ExternalId;
    }

    public static async Task RunQueueAsync(this MailShop shop)
    {
        shop.Shop.Clock.Move(TimeSpan.FromMinutes(3));
        await shop.Shop.Root.GetService<StandInTasks>().RunAsync("Nop.Services.Messages.QueuedMessagesSendTask, Nop.Services");
    }

    public static async Task<Touch> TouchAsync(this MailShop shop, LeftCart cart)
    {
        await using var visit = shop.Visit();
        return (await visit.RowsAsync<Touch>()).Single(touch => touch.Id == cart.Touch.Id);
    }

    private static IChannel Email(StandInScope visit) => visit.Get<IEnumerable<IChannel>>().Single(channel => channel.Kind == Channel.Email);

    private static T GetService<T>(this IServiceProvider services) where T : notnull =>
        Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.GetRequiredService<T>(services);
}
