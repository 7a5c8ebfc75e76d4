using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Directory;
using Nop.Core.Domain.Localization;
using Nop.Core.Domain.Stores;
using Nop.Plugin.Misc.CartRecovery.Channels.Email;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Tests.StandIn.Services;
using Nop.Services.Configuration;
using Nop.Services.Messages;
using NopCommerce.StandIn;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Given;

/// <summary>A shop with the plugin, four languages, three currencies and two stores; its mails end in a list.</summary>
internal sealed class MailShop : IAsyncDisposable
{
    private MailShop(Shop shop, SentMails sent) => (Shop, Sent) = (shop, sent);

    public Shop Shop { get; }

    public SentMails Sent { get; }

    public Store Main { get; private set; } = null!;

    public Store Other { get; private set; } = null!;

    public IReadOnlyDictionary<string, Language> Languages { get; private set; } = null!;

    public IReadOnlyDictionary<string, Currency> Currencies { get; private set; } = null!;

    public static async Task<MailShop> OpenAsync(DatabaseKind database = DatabaseKind.Sqlite)
    {
        var sent = new SentMails();
        var shop = await Shop.OpenAsync(
            Databases.Fresh(database, typeof(CartRecoveryDefaults).Assembly), services => services.AddScoped<IEmailSender>(_ => sent).DecorateEmailSender());
        var mailShop = new MailShop(shop, sent);
        await mailShop.FurnishAsync();
        await shop.Root.GetRequiredService<StandInPlugins>().InstallAsync(CartRecoveryDefaults.SystemName);
        return mailShop;
    }

    public StandInScope Visit(Customer? customer = null) => Shop.Visit(customer);

    public async Task SetAsync(Action<CartRecoverySettings> change)
    {
        await using var visit = Visit();
        var settings = await visit.Get<ISettingService>().LoadSettingAsync<CartRecoverySettings>();
        change(settings);
        await visit.Get<ISettingService>().SaveSettingAsync(settings);
    }

    public async Task<Recipient> PersonAsync(string email, string name = "", string culture = "en-US", int customerId = 0)
    {
        await using var visit = Visit();
        return await visit.Get<RecipientStore>().EnsureAsync(new RecipientDetails(email, Name: name, CustomerId: customerId, LanguageId: Languages[culture].Id));
    }

    public ValueTask DisposeAsync() => Shop.DisposeAsync();

    private async Task FurnishAsync()
    {
        await using var visit = Visit();
        var order = 2;
        foreach (var culture in new[] { "pt-BR", "ro-RO", "es-ES" })
            await visit.AddAsync(new Language { Name = culture, LanguageCulture = culture, UniqueSeoCode = culture[..2], Published = true, DisplayOrder = order++ });
        await visit.AddAsync(new Currency { Name = "Euro", CurrencyCode = "EUR", Rate = 0.86m, DisplayLocale = "es-ES", Published = true, DisplayOrder = 2 });
        await visit.AddAsync(new Currency { Name = "Leu", CurrencyCode = "RON", Rate = 4.3717m, DisplayLocale = "ro-RO", Published = true, DisplayOrder = 3 });
        Other = await visit.AddAsync(new Store { Name = "Outlet", Url = "https://outlet.example.test/", Hosts = "outlet.example.test", DisplayOrder = 2 });
        Main = (await visit.RowsAsync<Store>())[0];
        Languages = (await visit.RowsAsync<Language>()).ToDictionary(language => language.LanguageCulture);
        Currencies = (await visit.RowsAsync<Currency>()).ToDictionary(currency => currency.CurrencyCode);
    }
}
