using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Nop.Core;
using Nop.Core.Domain.Common;
using Nop.Web.Framework.Models;

namespace CartRecovery.Sandbox.Checkout;

/// <summary>The platform's address fields; a form names them BillingNewAddress.X and ShippingNewAddress.X.</summary>
public sealed record AddressModel : BaseNopEntityModel
{
    public string? FirstName { get; set; }
    public string? LastName { get; set; }
    public string? Email { get; set; }
    public string? Company { get; set; }
    public int? CountryId { get; set; }
    public int? StateProvinceId { get; set; }
    public string? City { get; set; }
    public string? Address1 { get; set; }
    public string? Address2 { get; set; }
    public string? ZipPostalCode { get; set; }
    public string? PhoneNumber { get; set; }
    public string? FaxNumber { get; set; }

    public Address ToEntity() => new()
    {
        FirstName = FirstName,
        LastName = LastName,
        Email = Email,
        Company = Company,
        CountryId = CountryId,
        StateProvinceId = StateProvinceId is 0 ? null : StateProvinceId,
        City = City,
        Address1 = Address1,
        Address2 = Address2,
        ZipPostalCode = ZipPostalCode,
        PhoneNumber = PhoneNumber,
        FaxNumber = FaxNumber
    };

    public void Validate(string prefix, ModelStateDictionary state, string requiredText, string emailText)
    {
        var needed = new (string Name, string? Value)[]
        {
            (nameof(FirstName), FirstName), (nameof(LastName), LastName), (nameof(Email), Email), (nameof(City), City),
            (nameof(Address1), Address1), (nameof(ZipPostalCode), ZipPostalCode), (nameof(PhoneNumber), PhoneNumber),
            (nameof(CountryId), CountryId is > 0 ? "set" : null)
        };
        foreach (var (name, _) in needed.Where(field => string.IsNullOrWhiteSpace(field.Value)))
            state.AddModelError($"{prefix}.{name}", requiredText);
        if (!string.IsNullOrWhiteSpace(Email) && !CommonHelper.IsValidEmail(Email))
            state.AddModelError($"{prefix}.{nameof(Email)}", emailText);
    }
}

public sealed record CheckoutBillingAddressModel : BaseNopModel
{
    public AddressModel BillingNewAddress { get; set; } = new();

    public bool ShipToSameAddress { get; set; } = true;

    public bool ShipToSameAddressAllowed { get; set; } = true;

    public IList<Address> ExistingAddresses { get; set; } = [];
}

public sealed record CheckoutShippingAddressModel : BaseNopModel
{
    public AddressModel ShippingNewAddress { get; set; } = new();

    public IList<Address> ExistingAddresses { get; set; } = [];
}
