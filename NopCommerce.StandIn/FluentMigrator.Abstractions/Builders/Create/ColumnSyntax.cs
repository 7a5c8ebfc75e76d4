using FluentMigrator.Infrastructure;

namespace FluentMigrator.Builders.Create.Column;

public interface ICreateColumnOnTableSyntax : IFluentSyntax
{
    ICreateColumnAsTypeOrInSchemaSyntax OnTable(string name);
}

public interface ICreateColumnAsTypeSyntax : IColumnTypeSyntax<ICreateColumnOptionSyntax>
{
}

public interface ICreateColumnAsTypeOrInSchemaSyntax : ICreateColumnAsTypeSyntax
{
}

public interface ICreateColumnOptionSyntax : IColumnOptionSyntax<ICreateColumnOptionSyntax, ICreateColumnOptionOrForeignKeyCascadeSyntax>
{
    ICreateColumnOptionSyntax SetExistingRowsTo(object value);
}

public interface ICreateColumnOptionOrForeignKeyCascadeSyntax :
    ICreateColumnOptionSyntax,
    IForeignKeyCascadeSyntax<ICreateColumnOptionSyntax, ICreateColumnOptionOrForeignKeyCascadeSyntax>
{
}
