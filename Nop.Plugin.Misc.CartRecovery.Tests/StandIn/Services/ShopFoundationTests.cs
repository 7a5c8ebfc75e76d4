using System.Reflection;
using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using Nop.Core;
using Nop.Core.Configuration;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Stores;
using Nop.Core.Events;
using Nop.Services.Configuration;
using Nop.Services.Customers;
using Nop.Services.Localization;
using Nop.Services.Messages;
using Nop.Services.Security;
using NopCommerce.StandIn;

namespace Nop.Plugin.Misc.CartRecovery.Tests.StandIn.Services;

internal sealed class ShopFoundationTests
{
    private Shop _shop = null!;

    [SetUp]
    public async Task Open() => _shop = await Shop.OpenAsync(
        services => services.Listen<EntityDeletedEvent<Customer>>(_ => "deleted customer").Listen<EntityDeletedEvent<ShoppingCartItem>>(_ => "deleted line"),
        Assembly.GetExecutingAssembly());

    [TearDown]
    public async Task Close() => await _shop.DisposeAsync();

    [Test]
    public async Task Store_has_its_own_value_the_others_the_shared_one_and_a_missing_one_keeps_the_default()
    {
        await using var visit = _shop.Visit();
        var settings = visit.Get<ISettingService>();
        var second = await visit.AddAsync(new Store { Name = "Second", Url = "http://second.test/", Hosts = "second.test", DisplayOrder = 2 });

        await settings.SaveSettingAsync(new TrialSettings { Delay = 30, Names = ["a", "b"] });
        await settings.SaveSettingOverridablePerStoreAsync(new TrialSettings { Delay = 45 }, s => s.Delay, overrideForStore: true, second.Id);

        var shared = await settings.LoadSettingAsync<TrialSettings>((await visit.StoreAsync()).Id);
        var own = await settings.LoadSettingAsync<TrialSettings>(second.Id);
        Assert.That((shared.Delay, own.Delay), Is.EqualTo((30, 45)));
        Assert.That(own.Names, Is.EqualTo(new[] { "a", "b" }));
        Assert.That((await settings.LoadSettingAsync<UnsavedSettings>()).Limit, Is.EqualTo(7));

        await using var there = StandInScope.Create(_shop.Root, new StandInRequest { Store = second });
        Assert.That(there.Get<TrialSettings>().Delay, Is.EqualTo(45));
    }

    [Test]
    public async Task Guest_clean_up_is_silent_and_spares_guests_with_a_cart()
    {
        await using var empty = _shop.Visit();
        var leaver = await empty.GuestAsync();
        await using var full = _shop.Visit();
        var shopper = await full.GuestAsync();
        await full.AddToCartAsync(await full.AddProductAsync());
        _shop.Clock.Move(TimeSpan.FromDays(2));

        await _shop.Root.GetRequiredService<StandInTasks>().RunAsync("Nop.Services.Customers.DeleteGuestsTask, Nop.Services");

        var left = (await full.RowsAsync<Customer>()).Select(c => c.Id).ToList();
        Assert.That(left, Does.Contain(shopper.Id).And.Not.Contain(leaver.Id));
        Assert.That((await full.RowsAsync<Customer>()).Count(c => c.IsSystemAccount), Is.EqualTo(2));
        Assert.That(_shop.Diary, Is.Empty);
    }

    [Test]
    public async Task Visitor_is_the_cookies_guest_a_robot_or_the_task_runner_but_never_an_account_by_cookie()
    {
        await using var first = _shop.Visit();
        var guest = await first.GuestAsync();
        var account = await first.Get<StandInAccounts>().CreateAsync("ana@example.test", NopCustomerDefaults.RegisteredRoleName);

        Assert.That((await WhoAsync(new() { CustomerGuid = guest.CustomerGuid })).Id, Is.EqualTo(guest.Id));
        Assert.That((await WhoAsync(new() { CustomerGuid = account.CustomerGuid })).Id, Is.Not.EqualTo(account.Id).And.Not.EqualTo(guest.Id));
        Assert.That((await WhoAsync(new() { UserAgent = "Googlebot/2.1" })).IsSearchEngineAccount(), Is.True);
        Assert.That((await WhoAsync(new() { Path = "/scheduletask/runtask" })).IsBackgroundTaskAccount(), Is.True);
        Assert.That(first.Context.Response.Headers.SetCookie.ToString(), Does.Contain($".Nop.Customer={guest.CustomerGuid}").And.Contain("httponly"));
    }

    [Test]
    public async Task Declared_permission_is_there_for_its_roles_only()
    {
        await using var visit = _shop.Visit();
        var permissions = visit.Get<IPermissionService>();
        var admin = await visit.Get<StandInAccounts>().CreateAsync("admin@example.test", NopCustomerDefaults.AdministratorsRoleName, NopCustomerDefaults.RegisteredRoleName);

        Assert.That(await permissions.AuthorizeAsync(TrialPermissions.View, admin), Is.True);
        Assert.That(await permissions.AuthorizeAsync(TrialPermissions.View), Is.False);
        Assert.That(await permissions.AuthorizeAsync(StandardPermission.PublicStore.ENABLE_SHOPPING_CART), Is.True);

        await permissions.DeletePermissionAsync(TrialPermissions.View);
        Assert.That(await permissions.AuthorizeAsync(TrialPermissions.View, admin), Is.False);
    }

    [Test]
    public async Task Texts_are_found_whatever_their_case_and_go_with_their_prefix()
    {
        await using var visit = _shop.Visit();
        var texts = visit.Get<ILocalizationService>();

        await texts.AddOrUpdateLocaleResourceAsync(new Dictionary<string, string> { ["Plugins.Trial.One"] = "1", ["Plugins.Trial.Two"] = "2" });
        await texts.AddOrUpdateLocaleResourceAsync(new Dictionary<string, string> { ["plugins.trial.one"] = "one" });
        Assert.That(await texts.GetResourceAsync("PLUGINS.Trial.One"), Is.EqualTo("one"));
        await texts.DeleteLocaleResourcesAsync("Plugins.Trial");

        Assert.That(await texts.GetResourceAsync("Plugins.Trial.Two"), Is.EqualTo("plugins.trial.two"));
    }

    [TestCase("%if (%Has%) yes %Name% endif%.", ExpectedResult = "yes Ann.")]
    [TestCase("%if (!%Has%) no endif%.", ExpectedResult = ".")]
    [TestCase("""%if (%Count% > 2 && (%Name% == "Ann" || false)) many endif%.""", ExpectedResult = "many.")]
    [TestCase("%if (%Has%)a%if (%Count% < 2)b endif%c endif%.", ExpectedResult = "ac.")]
    public async Task<string> Tokens_decide_what_stays(string template)
    {
        await using var visit = _shop.Visit();
        return visit.Get<ITokenizer>().Replace(template, [new Token("Has", true), new Token("Name", "Ann"), new Token("Count", 3)], htmlEncode: true).Replace(" .", ".", StringComparison.Ordinal);
    }

    [Test]
    public async Task Secret_comes_back_with_its_key_only()
    {
        await using var visit = _shop.Visit();
        var encryption = visit.Get<IEncryptionService>();

        var secret = encryption.EncryptText("token");

        Assert.That(secret, Does.Not.Contain("token"));
        Assert.That(encryption.DecryptText(secret), Is.EqualTo("token"));
        Assert.That(DecryptedWith("another key"), Is.Not.EqualTo("token"));

        string DecryptedWith(string key)
        {
            try
            {
                return encryption.DecryptText(secret, key);
            }
            catch (CryptographicException)
            {
                return "unreadable";
            }
        }
    }

    private async Task<Customer> WhoAsync(StandInRequest request)
    {
        await using var visit = StandInScope.Create(_shop.Root, request);
        return await visit.GuestAsync();
    }
}

public sealed class TrialSettings : ISettings
{
    public int Delay { get; set; }
    public List<string> Names { get; set; } = [];
}

public sealed class UnsavedSettings : ISettings
{
    public int Limit { get; set; } = 7;
}

internal sealed class TrialPermissions : IPermissionConfigManager
{
    public const string View = "Trial.View";

    public IList<PermissionConfig> AllConfigs => [new("Trial. View", View, "Trial", NopCustomerDefaults.AdministratorsRoleName)];
}
