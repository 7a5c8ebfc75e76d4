using Nop.Core.Domain.Customers;
using Nop.Plugin.Misc.CartRecovery.Campaigns;
using Nop.Plugin.Misc.CartRecovery.Campaigns.Pausing;
using Nop.Plugin.Misc.CartRecovery.Carts.Contacts;
using Nop.Plugin.Misc.CartRecovery.Channels.Email;
using Nop.Plugin.Misc.CartRecovery.Channels.Texts;
using Nop.Plugin.Misc.CartRecovery.Channels.WebPush;
using Nop.Plugin.Misc.CartRecovery.Channels.WebPush.Keys;
using Nop.Plugin.Misc.CartRecovery.Channels.WebPush.Storefront;
using Nop.Plugin.Misc.CartRecovery.Decisions;
using Nop.Plugin.Misc.CartRecovery.Decisions.Policies;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Plugin.Misc.CartRecovery.Tests.Carts;
using Nop.Plugin.Misc.CartRecovery.Tests.Given;
using Nop.Plugin.Misc.CartRecovery.Tests.StandIn.Services;
using Nop.Plugin.Misc.CartRecovery.Touches;
using Nop.Services.Configuration;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Channels.WebPush;

/// <summary>A shop with a push service of its own and a campaign that uses it.</summary>
internal sealed class PushShop(CartShop shop, PushService service) : IAsyncDisposable
{
    public CartShop Shop => shop;

    public PushService Service => service;

    public static async Task<PushShop> OpenAsync(string channels = "web-push", int fromMinute = 0, int toMinute = 1440)
    {
        var opened = new PushShop(await CartShop.OpenAsync(), await PushService.StartAsync());
        await opened.Shop.SettingsAsync(settings => settings.ConsentModeId = 1);
        await opened.PushAsync(settings => (settings.Enabled, settings.AllowLoopback, settings.Subject) = (true, true, "mailto:push@shop.example.test"));
        await opened.Shop.InAsync(async visit =>
        {
            visit.Get<Rhythm>().IsTime(nameof(SelfPause), TimeSpan.FromDays(36_500), opened.Shop.NowUtc);
            var campaign = await visit.AddAsync(new RecoveryCampaign { Name = "Push", Trigger = Trigger.AbandonedCart, State = CampaignState.Active, CreatedUtc = opened.Shop.NowUtc, UpdatedUtc = opened.Shop.NowUtc });
            var step = await visit.AddAsync(new CampaignStep { CampaignId = campaign.Id, Number = 1, AfterMinutes = 60, Channels = channels, WindowFromMinute = fromMinute, WindowToMinute = toMinute });
            await visit.Get<StepTextDrafts>().EnsureAsync(step.Id, StepTone.First, ShippedTexts.Channels);
        });
        return opened;
    }

    public Task PushAsync(Action<CartRecoveryWebPushSettings> change) => shop.InAsync(async visit =>
    {
        var settings = await visit.Get<ISettingService>().LoadSettingAsync<CartRecoveryWebPushSettings>();
        change(settings);
        await visit.Get<ISettingService>().SaveSettingAsync(settings);
    });

    public async Task<PushBrowser> SubscribeAsync(Customer customer, string name)
    {
        var browser = service.Browser(name);
        Assert.That(await TrySubscribeAsync(customer, browser.Endpoint, browser), Is.True);
        return browser;
    }

    public Task<bool> TrySubscribeAsync(Customer customer, string endpoint, PushBrowser browser) => shop.InAsync(async visit => await visit.Get<PushOptIn>().SubscribeAsync(
        await visit.GuestAsync(),
        await FormAsync(visit.Get<VapidKeys>(), "subscribe", endpoint, browser),
        new CapturePlace(1, 1, "/kettle"),
        await visit.Get<ISettingService>().LoadSettingAsync<CartRecoveryWebPushSettings>()), customer);

    public Task<bool> RenewAsync(PushBrowser old, PushBrowser browser) => shop.InAsync(async visit =>
        await visit.Get<PushOptIn>().RenewAsync((await FormAsync(visit.Get<VapidKeys>(), "renew", browser.Endpoint, browser)) with { Old = old.Endpoint }));

    public Task StopAsync(PushBrowser browser) => shop.InAsync(visit => visit.Get<PushOptIn>().StopAsync(new PushForm { Act = "stop", Endpoint = browser.Endpoint }, "/"));

    /// <summary>A guest who left a kettle and agreed to hear of it, at each of these browsers.</summary>
    public async Task<(Customer Guest, List<PushBrowser> Browsers)> LeftAsync(params string[] names)
    {
        var guest = await shop.GuestAsync();
        var browsers = new List<PushBrowser>();
        foreach (var name in names)
            browsers.Add(await SubscribeAsync(guest, name));
        await shop.AddAsync(guest, shop.Kettle);
        return (guest, browsers);
    }

    public async Task<TaskRun> RunAfterAsync(TimeSpan pause)
    {
        shop.Clock.Move(pause);
        return await shop.InAsync(visit => visit.Get<Dispatcher>().RunAsync(CancellationToken.None));
    }

    public Task<List<Touch>> TouchesAsync() => shop.InAsync(visit => visit.RowsAsync<Touch>());

    public async Task<Touch> TouchAsync() => (await TouchesAsync()).Single();

    public Task<List<T>> RowsAsync<T>() where T : Nop.Core.BaseEntity => shop.InAsync(visit => visit.RowsAsync<T>());

    public async ValueTask DisposeAsync()
    {
        await shop.DisposeAsync();
        await service.DisposeAsync();
    }

    private static async Task<PushForm> FormAsync(VapidKeys keys, string act, string endpoint, PushBrowser browser) =>
        new() { Act = act, Endpoint = endpoint, P256dh = browser.P256dh, Auth = browser.Auth, Key = (await keys.CurrentAsync())!.PublicKey, Page = "/kettle?x=1" };
}
