using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Nop.Core.Domain.Stores;
using Nop.Data;
using Nop.Plugin.Misc.CartRecovery.Campaigns;
using Nop.Plugin.Misc.CartRecovery.Carts;
using Nop.Plugin.Misc.CartRecovery.Channels;
using Nop.Plugin.Misc.CartRecovery.Channels.Sms;
using Nop.Plugin.Misc.CartRecovery.Channels.Texts;
using Nop.Plugin.Misc.CartRecovery.Channels.Twilio;
using Nop.Plugin.Misc.CartRecovery.Channels.Twilio.Webhooks;
using Nop.Plugin.Misc.CartRecovery.Channels.WhatsApp;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Touches;
using Nop.Services.Configuration;
using Nop.Services.Security;
using NopCommerce.StandIn;
using NopCommerce.StandIn.Web;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Given;

/// <summary>A shop whose SMS and WhatsApp go to a provider on loopback and which takes its reports over HTTP; only its mails are played.</summary>
internal sealed class TwilioShop : IAsyncDisposable
{
    public const string Sender = "+15017122661";
    public const string WhatsAppSender = "+15017122662";

    /// <summary>Real time, for the acts in which nobody answers.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private static int _numbers;

    private readonly WebApplication _app;

    private TwilioShop(WebApplication app, TouchShop touches, FakeTwilio provider, string address) => (_app, Touches, Provider, Address) = (app, touches, provider, address);

    public TouchShop Touches { get; }

    public FakeTwilio Provider { get; }

    /// <summary>Without a slash at the end.</summary>
    public string Address { get; }

    public string InboundUrl => $"{Address}/{CartRecoveryDefaults.TwilioInboundPath}";

    public static async Task<TwilioShop> OpenAsync(DatabaseKind kind = DatabaseKind.Sqlite)
    {
        var clock = new TestClock();
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Testing" });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddControllersWithViews().ConfigureApplicationPartManager(parts =>
        {
            parts.ApplicationParts.Clear();
            parts.ApplicationParts.Add(new AssemblyPart(typeof(CartRecoveryDefaults).Assembly));
        });
        TouchShop.Register(builder.Services, clock, kind);
        builder.Services.AddStandInWeb();
        builder.Services.AddScoped<IChannel, SmsChannel>().AddScoped<IChannel, WhatsAppChannel>();
        builder.Services.AddHttpClient<TwilioClient>(client => client.Timeout = Patience);
        var app = builder.Build();
        var touches = await TouchShop.OverAsync(app.Services);
        new TwilioRoutes().RegisterRoutes(app);
        await app.StartAsync();
        var shop = new TwilioShop(app, touches, await FakeTwilio.StartAsync(clock), app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        await shop.MoveStoreAsync();
        await shop.SetAsync(_ => { });
        return shop;
    }

    /// <summary>The account as the provider knows it, with what the test changes.</summary>
    public async Task SetAsync(Action<CartRecoveryTwilioSettings> change)
    {
        await using var scope = Touches.Scope();
        var settings = new CartRecoveryTwilioSettings
        {
            AccountSid = FakeTwilio.AccountSid,
            AuthToken = scope.Get<IEncryptionService>().EncryptText(FakeTwilio.AuthToken),
            SmsFrom = Sender,
            WhatsAppFrom = WhatsAppSender,
            MessagesPerSecond = 0,
            BaseAddress = Provider.Address.ToString(),
        };
        change(settings);
        await scope.Get<ISettingService>().SaveSettingAsync(settings);
    }

    /// <summary>Steps that say their number and the link.</summary>
    public async Task<RecoveryCampaign> CampaignAsync(string channels, params double[] afterHours)
    {
        var campaign = await Touches.CampaignAsync(null, channels, afterHours);
        foreach (var step in (await Touches.RowsAsync<CampaignStep>()).Where(step => step.CampaignId == campaign.Id))
        {
            await Touches.AddAsync(new StepText { StepId = step.Id, ChannelId = (int)Channel.Sms, Body = $"Step {step.Number} waits at %CartRecovery.RestoreUrl%" });
            await Touches.AddAsync(new StepText
            {
                StepId = step.Id, ChannelId = (int)Channel.WhatsApp, TemplateSid = "HX00000000000000000000000000000001", Variables = "Step " + step.Number + "\n%CartRecovery.RestoreUrl%",
            });
        }

        return campaign;
    }

    /// <summary>Somebody with a number of his own and consent to everything, who leaves a cart now.</summary>
    public async Task<Episode> LeftCartAsync(string? number = null)
    {
        var shopper = await Touches.ShopperAsync();
        var phone = number ?? FormattableString.Invariant($"+407220{Interlocked.Increment(ref _numbers):00000}");
        await Touches.ChangeAsync<Recipient>(shopper.RecipientId, recipient => recipient.Phone = recipient.PhoneNumber = phone);
        await Touches.AddAsync(new Consent
        {
            RecipientId = shopper.RecipientId, ChannelId = (int)Channel.WhatsApp, StateId = (int)ConsentState.Granted, SourceId = (int)ConsentSource.CheckoutBox, StoreId = 1, CreatedUtc = Touches.NowUtc,
        });
        return await Touches.CartAsync(shopper);
    }

    public async Task<string> NumberOfAsync(Episode episode) => (await Touches.RowsAsync<Recipient>()).Single(recipient => recipient.Id == episode.RecipientId).PhoneNumber;

    public async Task<List<Touch>> LedgerAsync() => await Touches.LedgerAsync();

    public Task RunAfterAsync(TimeSpan wait)
    {
        Touches.Clock.Move(wait);
        return Touches.RunAsync();
    }

    private async Task MoveStoreAsync()
    {
        await using var scope = Touches.Scope();
        var stores = scope.Get<IRepository<Store>>();
        var store = await stores.GetByIdAsync(1);
        store.Url = Address + "/";
        await stores.UpdateAsync(store);
    }

    public async ValueTask DisposeAsync()
    {
        await Provider.DisposeAsync();
        await _app.DisposeAsync();
    }
}
