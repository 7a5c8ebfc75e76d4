using Nop.Core.Domain.Common;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Directory;
using Nop.Core.Domain.Stores;
using Nop.Data;
using Nop.Plugin.Misc.CartRecovery.Carts.Contacts;
using Nop.Plugin.Misc.CartRecovery.Consents;
using Nop.Plugin.Misc.CartRecovery.Decisions.Recipients;
using Nop.Plugin.Misc.CartRecovery.Infrastructure;
using Nop.Plugin.Misc.CartRecovery.Tests.Given;
using Nop.Plugin.Misc.CartRecovery.Tests.StandIn.Services;
using NopCommerce.StandIn;

namespace Nop.Plugin.Misc.CartRecovery.Tests.Consents;

[TestFixture(DatabaseKind.Sqlite)]
[TestFixture(DatabaseKind.PostgreSql)]
internal sealed class RecipientPhoneTests(DatabaseKind database)
{
    private MailShop _shop = null!;
    private Country _romania = null!;
    private Country _spain = null!;
    private int _people;

    [OneTimeSetUp]
    public async Task OpenAsync()
    {
        _shop = await MailShop.OpenAsync(database);
        await _shop.SetAsync(settings => settings.HomeCountry = "RO");
        await using var visit = _shop.Visit();
        _romania = await visit.AddAsync(new Country { Name = "Romania", TwoLetterIsoCode = "RO", ThreeLetterIsoCode = "ROU", Published = true });
        _spain = await visit.AddAsync(new Country { Name = "Spain", TwoLetterIsoCode = "ES", ThreeLetterIsoCode = "ESP", Published = true });
        var store = await visit.Get<IRepository<Store>>().GetByIdAsync(_shop.Main.Id);
        store.CompanyPhoneNumber = "0040 721 000 000";
        await visit.Get<IRepository<Store>>().UpdateAsync(store);
    }

    [OneTimeTearDown]
    public async Task CloseAsync() => await _shop.DisposeAsync();

    [Test]
    public async Task The_addresss_country_comes_before_the_shops()
    {
        var ana = await LearnAsync("612 345 678", new Address { CountryId = _spain.Id });
        var bo = await LearnAsync("0722 123 456");

        Assert.That((ana.Phone, ana.PhoneNumber, ana.PhoneProblemId), Is.EqualTo(("612 345 678", "+34612345678", 0)));
        Assert.That((bo.Phone, bo.PhoneNumber), Is.EqualTo(("0722 123 456", "+40722123456")));
    }

    [TestCase(true, false, "+34612345678")]
    [TestCase(false, true, "+34612345678")]
    [TestCase(true, true, "+34612345678")]
    public async Task The_persons_billing_address_comes_before_the_shipping_address(bool billing, bool shipping, string number)
    {
        await using var visit = _shop.Visit();
        var spanish = await visit.AddAsync(new Address { CountryId = _spain.Id });
        var romanian = await visit.AddAsync(new Address { CountryId = _romania.Id });
        var customer = await visit.AddAsync(new Customer
        {
            CustomerGuid = Guid.NewGuid(), Active = true,
            BillingAddressId = billing ? spanish.Id : null,
            ShippingAddressId = shipping ? (billing ? romanian.Id : spanish.Id) : null,
        });

        var person = await EnsureAsync(new RecipientDetails(Email(), "612345678", CustomerId: customer.Id));

        Assert.That(person.PhoneNumber, Is.EqualTo(number));
    }

    [TestCase("021 312 3456", PhoneProblem.NotMobile)]
    [TestCase("0722 123 456 x12", PhoneProblem.Extension)]
    [TestCase("+40 721 000 000", PhoneProblem.StoresOwn)]
    [TestCase("0722 12", PhoneProblem.WrongLength)]
    public async Task What_cannot_be_sent_to_is_kept_with_its_reason(string phone, PhoneProblem problem)
    {
        var person = await LearnAsync(phone);

        Assert.That((person.Phone, person.PhoneNumber, person.PhoneProblemId), Is.EqualTo((phone, "", (int)problem)));
    }

    [Test]
    public async Task One_number_is_one_person_however_it_is_typed()
    {
        var first = await EnsureAsync(new RecipientDetails("", "0733 123 456"));
        var second = await EnsureAsync(new RecipientDetails("", "+40733123456"));

        Assert.That(second.Id, Is.EqualTo(first.Id));
        Assert.That(second.AddressKey, Is.EqualTo("tel:+40733123456"));
    }

    [Test]
    public async Task Somebody_kept_by_his_phone_as_typed_is_found_and_renamed()
    {
        await using var visit = _shop.Visit();
        var kept = await visit.AddAsync(new Recipient { AddressKey = "tel:0744 123 456", Phone = "0744 123 456" });

        var found = await EnsureAsync(new RecipientDetails("", "0744 123 456"));
        var again = await EnsureAsync(new RecipientDetails("", "0040744123456"));

        Assert.That((found.Id, again.Id), Is.EqualTo((kept.Id, kept.Id)));
        Assert.That((await StoredAsync(kept.Id)).AddressKey, Is.EqualTo("tel:+40744123456"));
    }

    [Test]
    public async Task A_number_that_works_is_not_given_up_for_one_that_does_not()
    {
        var email = Email();
        await EnsureAsync(new RecipientDetails(email, "0722 123 456"));

        var landline = await EnsureAsync(new RecipientDetails(email, "021 312 3456"));
        var newer = await EnsureAsync(new RecipientDetails(email, "0755 123 456"));

        Assert.That(landline.PhoneNumber, Is.EqualTo("+40722123456"));
        Assert.That(newer.PhoneNumber, Is.EqualTo("+40755123456"));
    }

    [Test]
    public async Task What_the_provider_refused_stays_refused_when_it_is_typed_again()
    {
        var person = await EnsureAsync(new RecipientDetails(Email(), "0722 999 999"));
        await using var visit = _shop.Visit();
        await visit.Get<RecipientWrites>().SavePhoneAsync(person, new PhoneNumber("", PhoneProblem.RefusedByProvider));

        var again = await EnsureAsync(new RecipientDetails(person.Email, "0722 999 999"));

        Assert.That((again.PhoneNumber, again.PhoneProblemId), Is.EqualTo(("", (int)PhoneProblem.RefusedByProvider)));
    }

    [Test]
    public async Task Phones_kept_before_they_were_read_are_read_once()
    {
        await using var visit = _shop.Visit();
        var old = await visit.AddAsync(new Recipient { AddressKey = Email(), Phone = "0766 123 456" });
        var landline = await visit.AddAsync(new Recipient { AddressKey = Email(), Phone = "021 312 3456" });

        var unread = new UnreadPhones(visit.Get<RecipientStore>(), visit.Get<RecipientPhones>(), visit.Get<RecipientWrites>(), new Rhythm(), _shop.Shop.Clock);
        await unread.RunAsync();

        Assert.That((await StoredAsync(old.Id)).PhoneNumber, Is.EqualTo("+40766123456"));
        Assert.That((await StoredAsync(landline.Id)).PhoneProblemId, Is.EqualTo((int)PhoneProblem.NotMobile));
        Assert.That(await visit.Get<RecipientStore>().UnreadPhonesAsync(0, 10), Is.Empty);
    }

    private string Email() => $"person{++_people}@example.test";

    private Task<Recipient> LearnAsync(string phone, Address? address = null)
    {
        address ??= new Address();
        (address.Email, address.PhoneNumber) = (Email(), phone);
        return EnsureAsync(ContactDetails.Of(address, 0, 0)!);
    }

    private async Task<Recipient> EnsureAsync(RecipientDetails details)
    {
        await using var visit = _shop.Visit();
        return await StoredAsync((await visit.Get<RecipientStore>().EnsureAsync(details)).Id);
    }

    private async Task<Recipient> StoredAsync(int id)
    {
        await using var visit = _shop.Visit();
        return (await visit.RowsAsync<Recipient>()).Single(row => row.Id == id);
    }
}
