using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Misc.CartRecovery.Decisions.Carts;
using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Tests.Given;
using Shopper = Nop.Plugin.Misc.CartRecovery.Tests.Given.Shopper;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Touches;

internal sealed class FrequencyCapSimulationTests
{
    private static readonly TimeSpan CapPeriod = TimeSpan.FromHours(48);

    [Test]
    public async Task Sixty_days_of_left_carts_on_two_devices_never_break_the_cap()
    {
        await using var shop = await TouchShop.OpenAsync();
        await shop.CampaignAsync(campaign => (campaign.CapTouches, campaign.CapHours, campaign.MinimumGapMinutes, campaign.LimitHours) = (2, 48, 60, 30), "email", 1, 4, 9, 20);
        var phone = await shop.ShopperAsync();
        var laptop = (await shop.ShopperAsync()) with { RecipientId = phone.RecipientId };
        var random = new Random(60);

        for (var hour = 0; hour < 60 * 24; hour++)
        {
            if (random.Next(10) == 0)
                await FillCartAsync(shop, random.Next(2) == 0 ? phone : laptop);
            if (random.Next(200) == 0)
                await shop.OrderAsync(phone, otherDevice: random.Next(2) == 0);
            await shop.RunAsync();
            shop.Clock.Move(TimeSpan.FromHours(1));
        }

        var history = await SendHistory.ReadAsync(shop);
        Assert.That(HistoryChecker.Faults(history, 2, CapPeriod), Is.Empty);
        Assert.That(history.Mails, Has.Count.GreaterThan(30));
    }

    private static async Task FillCartAsync(TouchShop shop, Shopper shopper)
    {
        await using var scope = shop.Scope();
        if (await scope.Get<EpisodeStore>().OpenAsync(shopper.CustomerId, 1) is { State: EpisodeState.Open })
            return;

        await scope.Get<IRepository<ShoppingCartItem>>().DeleteAsync(item => item.CustomerId == shopper.CustomerId);
        await shop.CartAsync(shopper);
    }
}
