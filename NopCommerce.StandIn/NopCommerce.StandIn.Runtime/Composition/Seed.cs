using System.Security.Cryptography;
using NopCommerce.StandIn.Tasks;

namespace NopCommerce.StandIn;

/// <summary>One store, one language, one currency, the roles, an e-mail account, the settings an installation writes.</summary>
internal sealed class Seed(IServiceProvider services, ISettingService settings, TimeProvider time)
{
    public async Task PlantAsync()
    {
        if ((await Rows<Store>().GetAllAsync(query => query.Take(1))).Count > 0)
            return;

        var currency = await AddAsync(new Currency { Name = "US Dollar", CurrencyCode = "USD", Rate = 1, DisplayLocale = "en-US", Published = true, DisplayOrder = 1 });
        var language = await AddAsync(new Language { Name = "English", LanguageCulture = "en-US", UniqueSeoCode = "en", FlagImageFileName = "us.png", Published = true, DisplayOrder = 1 });
        await AddAsync(new Store { Name = "Your store name", Url = "http://localhost/", Hosts = "localhost", DefaultLanguageId = language.Id, CompanyName = "Your company name", DisplayOrder = 1 });
        await AddAsync(new Country { Name = "United States of America", TwoLetterIsoCode = "US", ThreeLetterIsoCode = "USA", Published = true, DisplayOrder = 1 });
        await AddAsync(new NewsLetterSubscriptionType { Name = "Newsletter", TickedByDefault = true, DisplayOrder = 1 });
        foreach (var role in new[] { NopCustomerDefaults.AdministratorsRoleName, NopCustomerDefaults.RegisteredRoleName, NopCustomerDefaults.GuestsRoleName })
            await AddAsync(new CustomerRole { Name = role, SystemName = role, Active = true, IsSystemRole = true });

        var account = await AddAsync(new EmailAccount { Email = "shop@localhost.test", DisplayName = "Store name", Host = "127.0.0.1", Port = 25, MaxNumberOfEmails = 50 });
        await PlantSettingsAsync(currency, account);
        await AddTaskAsync("Send emails", TaskTypes.SendEmails, 60);
        await AddTaskAsync("Delete guests", TaskTypes.DeleteGuests, 600);
    }

    private async Task PlantSettingsAsync(Currency currency, EmailAccount account)
    {
        await settings.SaveSettingAsync(new CurrencySettings { PrimaryStoreCurrencyId = currency.Id });
        await settings.SaveSettingAsync(new EmailAccountSettings { DefaultEmailAccountId = account.Id });
        await settings.SaveSettingAsync(new CustomerSettings { DeleteGuestTaskOlderThanMinutes = 1440 });
        await settings.SaveSettingAsync(new OrderSettings { AnonymousCheckoutAllowed = true, OnePageCheckoutEnabled = true });
        await settings.SaveSettingAsync(new ShoppingCartSettings { MaximumShoppingCartItems = 1000, MaximumWishlistItems = 1000, ShowDiscountBox = true, MiniShoppingCartEnabled = true, RoundPricesDuringCalculation = true });
        await settings.SaveSettingAsync(new TaxSettings { TaxDisplayType = TaxDisplayType.ExcludingTax });
        await settings.SaveSettingAsync(new DateTimeSettings { DefaultStoreTimeZoneId = "UTC" });
        await settings.SaveSettingAsync(new SecuritySettings { EncryptionKey = Convert.ToHexString(RandomNumberGenerator.GetBytes(8)) });
    }

    private Task<ScheduleTask> AddTaskAsync(string name, string type, int seconds) =>
        AddAsync(new ScheduleTask { Name = name, Type = type, Seconds = seconds, Enabled = true, LastEnabledUtc = time.GetUtcNow().UtcDateTime });

    private async Task<T> AddAsync<T>(T entity) where T : BaseEntity
    {
        await Rows<T>().InsertAsync(entity);
        return entity;
    }

    private IRepository<T> Rows<T>() where T : BaseEntity => services.GetRequiredService<IRepository<T>>();
}
